package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps why a principal ended a round during or after its review (B31), and what he says to an
 * officer who proposes to buy no more (R69, P4).
 */
@Repository
class Failures {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Failures(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** What is known of the failure of a round. */
  Optional<Failure> find(long tenderId) {
    return jdbc.sql("select * from tender_failure where tender_id = ?")
        .param(tenderId)
        .query(Failure.class)
        .optional();
  }

  /** Keeps the principal's decision that a round has failed; what was decided first stands. */
  void decide(long tenderId, Ground ground, String reason, String user) {
    jdbc.sql(
            "insert into tender_failure (tender_id, ground, reason, decided_by, decided_on) values"
                + " (?, ?, ?, ?, ?) on conflict (tender_id) do nothing")
        .params(tenderId, ground.name(), reason, user, time.today())
        .update();
  }

  /** Keeps who proposes that the lot-year is bought no more. */
  void proposeStop(long tenderId, String user) {
    jdbc.sql(
            "insert into tender_failure (tender_id, proposed_by) values (?, ?) on conflict"
                + " (tender_id) do update set proposed_by = excluded.proposed_by")
        .params(tenderId, user)
        .update();
  }

  /** Keeps the principal's answer to that. */
  void answerStop(long tenderId, boolean agreed, String opinion, String user) {
    jdbc.sql(
            "update tender_failure set stop_agreed = ?, stop_opinion = ?, stop_by = ?, stop_on = ?"
                + " where tender_id = ?")
        .params(agreed, opinion, user, time.today(), tenderId)
        .update();
  }

  /** The four grounds of 废标 (B31: 政府采购法36). */
  enum Ground {
    ILLEGAL("出现影响采购公正的违法、违规行为"),
    OVER_BUDGET("报价均超过采购预算，采购人不能支付"),
    GREAT_CHANGE("因重大变故，采购任务取消"),
    TOO_FEW("符合条件或者作实质响应的供应商不足三家");

    private final String title;

    Ground(String title) {
      this.title = title;
    }

    /** In the words of the law. */
    String title() {
      return title;
    }
  }

  /**
   * A failure.
   *
   * @param ground why the principal ended the round, or null when it had too few before
   * @param reason in his words, or empty
   * @param proposedBy who proposes to buy no more, or null
   * @param stopOpinion the principal's words to that, or empty
   */
  record Failure(
      @Nullable Ground ground, String reason, @Nullable String proposedBy, String stopOpinion) {

    /** What the principal decided, in the words that everybody is told. */
    Optional<String> decided() {
      return Optional.ofNullable(ground).map(g -> g.title() + "：" + reason);
    }
  }
}
