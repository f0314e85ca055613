package cn.hebei.socialwork.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
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

  AsSystem(IdentityService identity) {
    this.identity = identity;
  }

  void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
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
