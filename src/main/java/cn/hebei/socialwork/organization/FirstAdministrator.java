package cn.hebei.socialwork.organization;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Outside the demo the first start makes one administrator, whose password is printed once to
 * standard output (never to a log file) and must be changed at the first sign-in.
 */
@Component
@Profile("!demo")
@Order(0)
class FirstAdministrator implements ApplicationRunner {

  private static final String USER_ID = "admin";

  /** The organ of the administrators. */
  static final String ORGAN = "platform";

  private final Accounts accounts;
  private final Organs organs;
  private final PasswordPolicy policy;

  FirstAdministrator(Accounts accounts, Organs organs, PasswordPolicy policy) {
    this.accounts = accounts;
    this.organs = organs;
    this.policy = policy;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (accounts.find(USER_ID).isPresent()) {
      return;
    }
    organs.add(new Organ(ORGAN, null, "系统管理", Organ.Kind.OTHER, ""));
    String password = policy.temporary();
    try {
      accounts.join(
          new Account(USER_ID, "系统管理员", ORGAN, "", Account.Status.ACTIVE), Role.ADMIN, password);
    } catch (DuplicateKeyException e) {
      return; // Another node was first and has printed its own.
    }
    accounts.setPassword(USER_ID, password, true);
    tell("首次启动：系统管理员 %s 的一次性密码是 %s ，只显示这一次，首次登录时必须修改。".formatted(USER_ID, password));
  }

  /** Prints a sentence that no log may keep. */
  static void tell(String sentence) {
    System.out.printf("%n%s%n%n", sentence);
  }
}
