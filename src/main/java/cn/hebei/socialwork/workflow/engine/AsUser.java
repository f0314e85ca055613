package cn.hebei.socialwork.workflow.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Runs engine calls with exactly the permissions, groups and tenants of one person. */
@Component
class AsUser {

  private final IdentityService identity;
  private final AsSystem asSystem;

  AsUser(IdentityService identity, AsSystem asSystem) {
    this.identity = identity;
    this.asSystem = asSystem;
  }

  <T> T get(String userId, Supplier<T> work) {
    return asSystem.get(
        () -> {
          identity.setAuthentication(userId, groups(userId), tenants(userId));
          try {
            return work.get();
          } finally {
            identity.clearAuthentication();
          }
        });
  }

  /** The groups a person is in. */
  List<String> groups(String userId) {
    return asSystem.get(
        () ->
            identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
  }

  private List<String> tenants(String userId) {
    return identity
        .createTenantQuery()
        .userMember(userId)
        .includingGroupsOfUser(true)
        .list()
        .stream()
        .map(Tenant::getId)
        .toList();
  }
}
