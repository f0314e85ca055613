package cn.hebei.socialwork.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls signed in as nobody, so that they cross tenants: code in a signed-in user's
 * request keeps that user's tenant checks. The only place that clears the authentication.
 */
@Component
class AsSystem {

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;

  AsSystem(IdentityService identity, ProcessEngineConfigurationImpl engine) {
    this.identity = identity;
    this.engine = engine;
  }

  void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * What all these calls change is written together at the end: hundreds of rows in a few round
   * trips. A query among them would not see it yet.
   */
  void inOneCommand(Runnable changes) {
    run(
        () ->
            engine
                .getCommandExecutorTxRequired()
                .execute(
                    context -> {
                      changes.run();
                      return true;
                    }));
  }

  <T> T get(Supplier<T> work) {
    @Nullable Authentication before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (before != null) {
        identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
      }
    }
  }
}
