package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who of a 磋商小组 agrees with its record, draft by draft, and who does not and why (P11). */
@Repository
class Signatures {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Signatures(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Keeps a signature; a member's own one stands in the place of what the officer noted.
   *
   * @param reason of who does not agree, or what the officer noted; else empty
   * @param notedBy the officer who notes that a member refuses to sign, else null
   */
  void sign(
      long tenderId,
      int draft,
      String expertCode,
      Stance stance,
      String reason,
      @Nullable String notedBy) {
    jdbc.sql(
            "insert into consultation_signature (tender_id, draft, expert_code, stance, reason,"
                + " noted_by, signed_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (tender_id, draft,"
                + " expert_code) do update set stance = excluded.stance, reason = excluded.reason,"
                + " noted_by = excluded.noted_by, signed_at = excluded.signed_at")
        .params(tenderId, draft, expertCode, stance.name(), reason, notedBy)
        .param(time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All of a round, draft by draft. */
  List<Signature> of(long tenderId) {
    return jdbc.sql(
            "select draft, expert_code, stance, reason, signed_at from consultation_signature where"
                + " tender_id = ? order by draft, signed_at, expert_code")
        .param(tenderId)
        .query(Signature.class)
        .list();
  }

  /** Those of one draft. */
  List<Signature> ofDraft(long tenderId, int draft) {
    return of(tenderId).stream().filter(s -> s.draft() == draft).toList();
  }

  /** What a member may say of the record. */
  enum Stance {
    AGREE("同意"),
    DISSENT("不同意"),
    /** Who refuses to sign and gives no dissent in writing agrees (214号27). */
    REFUSED("拒绝签字又没有书面说明不同意见，视为同意");

    private final String title;

    Stance(String title) {
      this.title = title;
    }

    /** Chinese words. */
    String title() {
      return title;
    }
  }

  /**
   * A signature.
   *
   * @param draft which draft of the record, from one
   * @param expertCode whose
   * @param stance what the member says of it
   * @param reason of who does not agree, or what the officer noted; else empty
   * @param signedAt when
   */
  record Signature(
      int draft, String expertCode, Stance stance, String reason, OffsetDateTime signedAt) {

    /** In words: what, why and when. */
    String words() {
      return stance.title()
          + (reason.isEmpty() ? "" : "：" + reason)
          + "（%s）".formatted(TenderFacts.moment(signedAt));
    }
  }
}
