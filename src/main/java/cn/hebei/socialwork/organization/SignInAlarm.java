package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.AccountLog.Act;
import cn.hebei.socialwork.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells when somebody fails to sign in again and again. Failures make the next attempt wait, they
 * never lock for good: anybody could then lock out anybody, the last administrator too.
 */
@Service
public class SignInAlarm {

  private static final String FAILURES = "sign-in.alarm-failures";

  /** The actor of what nobody signed in did. */
  private static final String SYSTEM = "system";

  private final Accounts accounts;
  private final AccountLog log;
  private final SignInDirectory directory;
  private final Rules rules;
  private final TimeSource time;

  SignInAlarm(
      Accounts accounts, AccountLog log, SignInDirectory directory, Rules rules, TimeSource time) {
    this.accounts = accounts;
    this.log = log;
    this.directory = directory;
    this.rules = rules;
    this.time = time;
  }

  /**
   * One more failure. Each time so many have come in a row, the organ's chain of accounts says so.
   *
   * @param failures how many in a row, this one included
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void failed(String userId, int failures) {
    if (failures % most() == 0) {
      accounts
          .find(userId)
          .map(Account::organCode)
          .ifPresent(
              organ -> {
                log.lock(organ);
                log.append(SYSTEM, Act.FAILED, userId, List.of(failures + "次"), organ);
              });
    }
  }

  /** Who has failed so often in a row, and how often, by user id. */
  Map<String, Integer> raised() {
    Map<String, Integer> raised = new LinkedHashMap<>(directory.failing(most()));
    raised.keySet().removeIf(userId -> accounts.find(userId).isEmpty());
    return raised;
  }

  private int most() {
    return rules.whole(FAILURES, time.today());
  }
}
