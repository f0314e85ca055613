package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.organization.BreakGlass;
import cn.hebei.socialwork.organization.SignIn;
import cn.hebei.socialwork.organization.SignInAlarm;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the engine's identity service, which makes a user wait after each failure. The engine reads
 * the count of failures, compares, then writes: attempts of one user therefore go one after the
 * other, on this node by a gate (a waiting attempt holds no connection), among nodes by an advisory
 * lock. Side by side each would be compared as if it were the first.
 */
@Component
class EngineSignIn implements SignIn {

  /** Users share gates: enough that strangers hardly ever wait for each other. */
  private static final int GATES = 64;

  /** Names the advisory locks of sign-ins among others. */
  private static final int SIGN_IN_LOCKS = 1;

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SignInAlarm alarm;
  private final BreakGlass breakGlass;
  private final String nobodys;
  private final List<Lock> gates =
      Stream.generate(() -> (Lock) new ReentrantLock()).limit(GATES).toList();

  EngineSignIn(
      IdentityService identity,
      ProcessEngineConfigurationImpl engine,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SignInAlarm alarm,
      BreakGlass breakGlass) {
    this.identity = identity;
    this.engine = engine;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.alarm = alarm;
    this.breakGlass = breakGlass;
    this.nobodys = passwords().encrypt("nobody's");
  }

  @Override
  public boolean check(String userId, String password) {
    Lock gate = gates.get(Math.floorMod(userId.hashCode(), GATES));
    gate.lock();
    try {
      int before = BcryptPasswords.comparisons();
      boolean right = Boolean.TRUE.equals(transaction.execute(status -> compare(userId, password)));
      if (BcryptPasswords.comparisons() == before) {
        passwords().check(password, nobodys);
      }
      return right;
    } finally {
      gate.unlock();
    }
  }

  private boolean compare(String userId, String password) {
    jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
        .params(SIGN_IN_LOCKS, userId)
        .query((rs, i) -> true)
        .single();
    int before = BcryptPasswords.comparisons();
    boolean right = identity.checkPassword(userId, password);
    if (!right && BcryptPasswords.comparisons() != before) {
      alarm.failed(userId, failures(userId));
    }
    if (right) {
      breakGlass.signedIn(userId);
    }
    return right;
  }

  private int failures(String userId) {
    return jdbc.sql("select attempts_ from act_id_user where id_ = ?")
        .param(userId)
        .query(Integer.class)
        .single();
  }

  private PasswordManager passwords() {
    return engine.getPasswordManager();
  }
}
