package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.AccountLog.Act;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sealed account that is above all permissions of the engine (ADR 5). Nobody can sign in with
 * it until somebody with the server opens it; whoever then does raises an alarm: an error in the
 * log, an event in the administrators' chain of accounts, a warning on every administrator's 工作台
 * until it is sealed again.
 */
@Service
public class BreakGlass {

  /** Its user id. */
  public static final String USER_ID = "break-glass";

  private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

  /** The actor of what nobody arranged through a page. */
  private static final String SYSTEM = "system";

  private final Accounts accounts;
  private final AccountLog log;

  BreakGlass(Accounts accounts, AccountLog log) {
    this.accounts = accounts;
    this.log = log;
  }

  /** Somebody has signed in with this user id; raises the alarm when it is the sealed account. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void signedIn(String userId) {
    if (userId.equals(USER_ID)) {
      LOG.error("the sealed account {} was opened and has signed in", userId);
      log.lock(FirstAdministrator.ORGAN);
      log.append(SYSTEM, Act.BREAK_GLASS, userId, List.of(), FirstAdministrator.ORGAN);
    }
  }

  /** What every administrator is told while the used account is open, or empty. */
  public Optional<String> warning() {
    return accounts
        .find(USER_ID)
        .filter(account -> account.status() == Account.Status.ACTIVE)
        .flatMap(account -> uses().stream().findFirst())
        .map("应急账号于%s登录，现在仍未封存。请核实使用人和事由，用完立即停用。"::formatted);
  }

  /** When it signed in, the latest first, as people read it. */
  List<String> uses() {
    return log.moments(Act.BREAK_GLASS, FirstAdministrator.ORGAN).stream()
        .map(at -> at.atZone(TimeSource.ZONE).format(MOMENT))
        .toList();
  }
}
