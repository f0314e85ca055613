package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.organization.SignInDirectory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps users, groups and tenants in the engine's identity tables. */
@Component
class EngineSignInDirectory implements SignInDirectory {

  private final IdentityService identity;
  private final AsSystem asSystem;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final JdbcClient jdbc;

  EngineSignInDirectory(
      @Lazy IdentityService identity,
      @Lazy AsSystem asSystem,
      @Lazy FindByIndexNameSessionRepository<? extends Session> sessions,
      JdbcClient jdbc) {
    this.identity = identity;
    this.asSystem = asSystem;
    this.sessions = sessions;
    this.jdbc = jdbc;
  }

  @Override
  public void put(String userId, String displayName, String password) {
    asSystem.run(
        () -> {
          @Nullable User user = identity.createUserQuery().userId(userId).singleResult();
          if (user == null) {
            user = identity.newUser(userId);
            user.setPassword(password);
          }
          user.setFirstName("");
          user.setLastName(displayName);
          identity.saveUser(user);
        });
  }

  @Override
  public void setPassword(String userId, String password) {
    asSystem.run(
        () -> {
          User user = identity.createUserQuery().userId(userId).singleResult();
          user.setPassword(password);
          identity.saveUser(user);
          identity.unlockUser(userId);
        });
  }

  @Override
  public void forgetFailures(String userId) {
    asSystem.run(() -> identity.unlockUser(userId));
  }

  @Override
  public Map<String, Integer> failing(int least) {
    Map<String, Integer> failing = new LinkedHashMap<>();
    jdbc.sql("select id_, attempts_ from act_id_user where attempts_ >= ? order by id_")
        .param(least)
        .query((rs, i) -> failing.put(rs.getString(1), rs.getInt(2)))
        .list();
    return failing;
  }

  @Override
  public void setGroups(String userId, Collection<String> wanted) {
    asSystem.run(
        () -> {
          Set<String> current =
              identity.createGroupQuery().groupMember(userId).list().stream()
                  .map(Group::getId)
                  .collect(Collectors.toCollection(TreeSet::new));
          current.stream()
              .filter(g -> !wanted.contains(g))
              .forEach(g -> identity.deleteMembership(userId, g));
          wanted.stream()
              .filter(g -> !current.contains(g))
              .forEach(
                  g -> {
                    ensureGroup(g);
                    identity.createMembership(userId, g);
                  });
        });
  }

  /** In one flush: the province's organ alone has a tenant for each county. */
  @Override
  public void setTenants(String group, Collection<String> wanted) {
    asSystem.run(
        () -> {
          Set<String> current = ids(identity.createTenantQuery().groupMember(group));
          if (current.equals(Set.copyOf(wanted))) {
            return;
          }
          Set<String> all = ids(identity.createTenantQuery());
          ensureGroup(group);
          asSystem.inOneCommand(
              () -> {
                for (String tenant : wanted) {
                  if (!all.contains(tenant)) {
                    identity.saveTenant(identity.newTenant(tenant));
                  }
                  if (!current.contains(tenant)) {
                    identity.createTenantGroupMembership(tenant, group);
                  }
                }
                current.stream()
                    .filter(t -> !wanted.contains(t))
                    .forEach(t -> identity.deleteTenantGroupMembership(t, group));
              });
        });
  }

  private static Set<String> ids(TenantQuery query) {
    return query.list().stream().map(Tenant::getId).collect(Collectors.toSet());
  }

  /** After the commit: a session opened meanwhile would still carry the old posts. */
  @Override
  public void endSessions(String userId) {
    Runnable end =
        () -> sessions.findByPrincipalName(userId).keySet().forEach(sessions::deleteById);
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      end.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            end.run();
          }
        });
  }

  void ensureGroup(String group) {
    if (identity.createGroupQuery().groupId(group).count() == 0) {
      identity.saveGroup(identity.newGroup(group));
    }
  }
}
