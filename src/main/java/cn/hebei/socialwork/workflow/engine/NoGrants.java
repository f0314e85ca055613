package cn.hebei.socialwork.workflow.engine;

import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * Creates no authorization row by itself, but for reading one's own profile: the default writes one
 * per task and candidate, and every query then pays for tens of thousands of rows (ADR 2).
 */
final class NoGrants {

  private NoGrants() {}

  static ResourceAuthorizationProvider provider() {
    return (ResourceAuthorizationProvider)
        Proxy.newProxyInstance(
            NoGrants.class.getClassLoader(),
            new Class<?>[] {ResourceAuthorizationProvider.class},
            (proxy, method, args) ->
                "newUser".equals(method.getName()) ? ownProfile(((User) args[0]).getId()) : null);
  }

  /**
   * The webapps show who is signed in; the default would also let him rename and delete himself.
   */
  private static AuthorizationEntity[] ownProfile(String userId) {
    AuthorizationEntity own = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
    own.setUserId(userId);
    own.setResource(Resources.USER);
    own.setResourceId(userId);
    own.addPermission(Permissions.READ);
    return new AuthorizationEntity[] {own};
  }
}
