package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.organization.SignIn;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks the engine's identity service, which locks a user out after too many failures. */
@Component
class EngineSignIn implements SignIn {

  private final IdentityService identity;

  EngineSignIn(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public boolean check(String userId, String password) {
    return identity.checkPassword(userId, password);
  }
}
