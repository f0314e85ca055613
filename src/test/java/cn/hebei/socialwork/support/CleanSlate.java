package cn.hebei.socialwork.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Takes away every case of the test before, in the engine and in the domain, and sets the clock.
 */
public class CleanSlate implements BeforeEachCallback {

  private static final int TRIES = 5;

  @Override
  public void beforeEach(ExtensionContext context) {
    make(SpringExtension.getApplicationContext(context));
  }

  /** Makes it in this application, whose job executor must be off. */
  public static void make(ApplicationContext application) {
    empty(new CaseTables(application.getBean(JdbcClient.class)));
    application.getBean(World.class).reset();
    application.getBean(HappyYear.class).reset();
  }

  /** A request of the test before may still be saving its session, and hold what this waits for. */
  private static void empty(CaseTables tables) {
    for (int tries = 1; ; tries++) {
      try {
        tables.empty();
        return;
      } catch (PessimisticLockingFailureException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }
}
