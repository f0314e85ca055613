package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.organization.AccountLog.Act;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back when the last administrator cannot sign in: started with {@code
 * --recover-administrator=<user id>}, which takes access to the server, the application puts this
 * administrator's account in service again and prints a one-time password. The chain of accounts
 * keeps that it was done.
 */
@Component
@Order(1)
class AdministratorRecovery implements ApplicationRunner {

  private static final String OPTION = "recover-administrator";

  /** The actor: whoever has the server, not somebody signed in. */
  private static final String SERVER = "server";

  private final Accounts accounts;
  private final PasswordPolicy policy;
  private final AccountLog log;
  private final TransactionTemplate transaction;

  AdministratorRecovery(
      Accounts accounts, PasswordPolicy policy, AccountLog log, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.policy = policy;
    this.log = log;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (args.containsOption(OPTION)) {
      args.getOptionValues(OPTION).forEach(userId -> FirstAdministrator.tell(recover(userId)));
    }
  }

  /** Recovers one; the answer is the Chinese sentence to print. */
  String recover(String userId) {
    boolean administers =
        accounts
            .find(userId)
            .filter(a -> a.status() != Account.Status.LEFT)
            .map(a -> accounts.posts(userId).stream().anyMatch(p -> p.role() == Role.ADMIN))
            .orElse(false);
    if (!administers) {
      return "没有恢复：%s 不是系统管理员账号，或者已注销。".formatted(userId);
    }
    String password = policy.temporary();
    transaction.executeWithoutResult(status -> recover(userId, password));
    return "已恢复：系统管理员 %s 的一次性密码是 %s ，只显示这一次，首次登录时必须修改。".formatted(userId, password);
  }

  private void recover(String userId, String password) {
    String organ = accounts.find(userId).orElseThrow().organCode();
    log.lock(organ);
    accounts.setStatus(userId, Account.Status.ACTIVE);
    accounts.setPassword(userId, password, true);
    log.append(SERVER, Act.RECOVER, userId, List.of(), organ);
  }
}
