package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.organization.SignIn;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.stereotype.Component;

/** Asks the engine's identity service, which locks a user out after too many failures. */
@Component
class EngineSignIn implements SignIn {

  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;
  private final String nobodys;

  EngineSignIn(IdentityService identity, ProcessEngineConfigurationImpl engine) {
    this.identity = identity;
    this.engine = engine;
    this.nobodys = passwords().encrypt("nobody's");
  }

  @Override
  public boolean check(String userId, String password) {
    int before = BcryptPasswords.comparisons();
    boolean right = identity.checkPassword(userId, password);
    if (BcryptPasswords.comparisons() == before) {
      passwords().check(password, nobodys);
    }
    return right;
  }

  private PasswordManager passwords() {
    return engine.getPasswordManager();
  }
}
