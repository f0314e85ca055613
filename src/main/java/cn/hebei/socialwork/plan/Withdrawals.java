package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Purchasers;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a lot that was opened by mistake, until the principal has approved its first plan: the
 * case ends with everything open in it, the lot-year and its chain stay (P45).
 */
@Service
public class Withdrawals {

  private static final int LONGEST_REASON = 500;
  private static final String ENDED = "lotEnded";

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Purchasers purchasers;
  private final Organs organs;
  private final LotYears years;
  private final Plans plans;
  private final Workflow workflow;
  private final AuditTrail audit;

  Withdrawals(
      JdbcClient jdbc,
      TimeSource time,
      Purchasers purchasers,
      Organs organs,
      LotYears years,
      Plans plans,
      Workflow workflow,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.time = time;
    this.purchasers = purchasers;
    this.organs = organs;
    this.years = years;
    this.plans = plans;
    this.workflow = workflow;
    this.audit = audit;
  }

  /** Whether this user may withdraw this lot-year now. */
  public boolean offered(CaseKey key, String userId) {
    return mayAsk(key, userId) && years.find(key).filter(y -> refusal(y).isEmpty()).isPresent();
  }

  /** Whether this user could have opened the lot: an officer of the purchaser itself. */
  boolean mayAsk(CaseKey key, String userId) {
    return key.namesLotYear()
        && purchasers.buys(key.region())
        && organs.holders(key.region(), Role.OFFICER).stream()
            .anyMatch(officer -> officer.userId().equals(userId));
  }

  /** The withdrawal of this lot-year, if there was one. */
  Optional<Withdrawal> find(CaseKey key) {
    return jdbc.sql("select reason, withdrawn_by, withdrawn_at from withdrawal where case_key = ?")
        .param(key.root().value())
        .query(Withdrawal.class)
        .optional();
  }

  /**
   * Withdraws a lot-year; whether the user may ask is decided before, by {@link #mayAsk}.
   *
   * @param typed the reason as it was typed
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> withdraw(CaseKey key, String userId, String typed) {
    String chain = key.root().value();
    String reason = typed.replace("\r\n", "\n").strip();
    audit.lock(chain);
    Optional<String> refusal = refusal(years.get(key)).or(() -> reasonRefusal(reason));
    if (refusal.isEmpty()) {
      save(chain, userId, reason);
      workflow.tell(ENDED, key.root(), Map.of());
      audit.append(chain, userId, "project/event_lotEnded", "撤回", Digests.of(reason));
    }
    return refusal;
  }

  private Optional<String> refusal(LotYear year) {
    if (year.withdrawn()) {
      return Optional.of("本次发起已经撤回，不能再次撤回。");
    }
    if (year.previousKey() != null) {
      return Optional.of("%d年不是本包的第一个年度，只有首次发起的包可以撤回。".formatted(year.year()));
    }
    if (plans.approved(year.key())) {
      return Optional.of("年度计划已经主要负责同志批准，不能再撤回。");
    }
    return workflow.waits(ENDED, year.key())
        ? Optional.empty()
        : Optional.of("现在不能撤回：系统正在自动办理，请稍后再试；系统升级以前发起的包不能撤回。");
  }

  private static Optional<String> reasonRefusal(String reason) {
    if (reason.isBlank()) {
      return Optional.of("“撤回理由”没有填写。");
    }
    if (reason.indexOf('\0') >= 0) {
      return Optional.of("“撤回理由”中有不能保存的字符，请重新填写。");
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of("“撤回理由”不能超过%d个字。".formatted(LONGEST_REASON))
        : Optional.empty();
  }

  private void save(String caseKey, String userId, String reason) {
    jdbc.sql(
            "insert into withdrawal (case_key, reason, withdrawn_by, withdrawn_at) values (?, ?, ?,"
                + " ?)")
        .params(caseKey, reason, userId, time.now().atOffset(ZoneOffset.UTC))
        .update();
  }
}
