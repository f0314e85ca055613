package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who arranged whose account: a chain of its own for each organ, {@code accounts/130123}. */
@Component
class AccountLog {

  private static final String CHAIN = "accounts/";

  private final AuditTrail audit;

  AccountLog(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * Takes the chains of these organs, so that two who arrange the same do it one after the other.
   */
  void lock(String... organs) {
    sorted(organs).forEach(organ -> audit.lock(CHAIN + organ));
  }

  /** Appends to the chains of these organs, which must be locked. */
  void append(String actor, Act act, String userId, List<String> details, String... organs) {
    String digest =
        Digests.of(
            Stream.concat(Stream.of(act.name(), userId), details.stream()).toArray(String[]::new));
    sorted(organs)
        .forEach(
            organ ->
                audit.append(
                    CHAIN + organ,
                    actor,
                    act.step(),
                    act.title + " " + userId + details(details),
                    digest));
  }

  /** When this was arranged in an organ, the latest first. */
  List<Instant> moments(Act act, String organ) {
    return audit.events(CHAIN + organ).stream()
        .filter(event -> event.what().equals(act.step()))
        .map(AuditEvent::at)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static String details(List<String> details) {
    return details.isEmpty() ? "" : "（" + String.join("，", details) + "）";
  }

  private static Stream<String> sorted(String... organs) {
    return Stream.of(organs).distinct().sorted();
  }

  /** What was arranged. */
  enum Act {
    JOIN("join", "新增账号"),
    MOVE("move", "轮岗"),
    LEAVE("leave", "离任注销"),
    LOCK("lock", "停用账号"),
    UNLOCK("unlock", "启用账号"),
    RESET("reset", "重置密码"),
    FAILED("failed", "连续登录失败"),
    BREAK_GLASS("break-glass", "应急账号登录"),
    RECOVER("recover", "在服务器上恢复系统管理员");

    private final String code;
    private final String title;

    Act(String code, String title) {
      this.code = code;
      this.title = title;
    }

    private String step() {
      return "account/" + code;
    }
  }
}
