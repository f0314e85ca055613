package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each 采购代理机构 was asked to hand in, and what it handed in (P12). */
@Repository
class Entrustments {

  private static final String SELECT =
      "select key, tender_id, work, organ_code, contents, digest, handed_at, ended_at, changed from"
          + " entrustment where ";

  private final JdbcClient jdbc;
  private final TimeSource time;

  Entrustments(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Asks; asked twice it is the same question under the same key. */
  Entrustment ask(long tenderId, EntrustedWork work, String organCode) {
    jdbc.sql(
            "insert into entrustment (key, tender_id, work, organ_code, asked_at) values (?, ?, ?,"
                + " ?, ?) on conflict (tender_id, work) do nothing")
        .params("entrusted-" + UUID.randomUUID(), tenderId, work.name(), organCode, now())
        .update();
    return find(tenderId, work).orElseThrow();
  }

  /** That of this case, if it is one of an agent's. */
  Optional<Entrustment> find(String key) {
    return jdbc.sql(SELECT + "key = ?").param(key).query(Entrustment.class).optional();
  }

  /** That of this work of a round, if an agent with an account was asked. */
  Optional<Entrustment> find(long tenderId, EntrustedWork work) {
    return jdbc.sql(SELECT + "tender_id = ? and work = ?")
        .params(tenderId, work.name())
        .query(Entrustment.class)
        .optional();
  }

  /** Those of a round that somebody waits for. */
  List<Entrustment> open(long tenderId) {
    return jdbc.sql(SELECT + "tender_id = ? and ended_at is null order by work")
        .param(tenderId)
        .query(Entrustment.class)
        .list();
  }

  /** Keeps what was handed in. */
  void hand(Entrustment e, String contents, String digest, String user) {
    jdbc.sql(
            "update entrustment set contents = ?, digest = ?, digest_algorithm = ?, handed_by = ?,"
                + " handed_at = ? where key = ?")
        .params(contents, digest, Digests.ALGORITHM, user, now(), e.key())
        .update();
  }

  /** Nobody waits for it any more. */
  void end(Entrustment e, @Nullable Boolean changed) {
    jdbc.sql("update entrustment set ended_at = ?, changed = ? where key = ?")
        .param(now())
        .param(changed)
        .param(e.key())
        .update();
  }

  private OffsetDateTime now() {
    return time.now().atOffset(ZoneOffset.UTC);
  }
}
