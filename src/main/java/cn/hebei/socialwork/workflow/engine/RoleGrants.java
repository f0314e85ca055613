package cn.hebei.socialwork.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import cn.hebei.socialwork.organization.BreakGlass;
import cn.hebei.socialwork.organization.WideGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The few grants there are: role-wide groups hold them per definition, tenants keep regions apart.
 * Which group a definition is for follows from the levels of its user tasks.
 */
@Component
class RoleGrants {

  private static final Permission[] WORK = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.TASK_WORK,
    ProcessDefinitionPermissions.READ_HISTORY
  };
  private static final Permission[] LOOK = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_HISTORY
  };

  /**
   * Seeing tasks is granted once for all definitions: the engine joins each open task with every
   * row that grants it, so a row a definition would make each list as many times slower. Tenants
   * decide which tasks those are.
   */
  private static final Permission SEE_TASKS = ProcessDefinitionPermissions.READ_TASK;

  private static final List<String> WORKERS =
      List.of(WideGroup.STAFF, WideGroup.TOWNSHIP, WideGroup.AGENCIES, WideGroup.EXPERTS);

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final SharedFilters filters;
  private final EngineSignInDirectory directory;

  RoleGrants(
      AuthorizationService authorizations,
      RepositoryService repository,
      SharedFilters filters,
      EngineSignInDirectory directory) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.filters = filters;
    this.directory = directory;
  }

  @Transactional
  void ensure() {
    sealBreakGlass();
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (ProcessDefinition definition :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (String group : groupsFor(definition)) {
        wanted.computeIfAbsent(group, g -> new TreeSet<>()).add(definition.getKey());
      }
    }
    wanted.forEach(
        (group, keys) ->
            keys.forEach(key -> grant(group, Resources.PROCESS_DEFINITION, key, WORK)));
    wanted
        .getOrDefault(WideGroup.STAFF, Set.of())
        .forEach(key -> grant(WideGroup.AUDITOR, Resources.PROCESS_DEFINITION, key, LOOK));
    wanted.keySet().forEach(group -> grant(group, Resources.PROCESS_DEFINITION, ANY, SEE_TASKS));
    grant(WideGroup.AUDITOR, Resources.PROCESS_DEFINITION, ANY, SEE_TASKS);
    WORKERS.forEach(group -> grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
    grant(WideGroup.MONITOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(WideGroup.AUDITOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    filters
        .ensure()
        .forEach(id -> WORKERS.forEach(g -> grant(g, Resources.FILTER, id, Permissions.READ)));
  }

  /**
   * While nobody is in {@code camunda-admin} the webapps send everybody to a setup page that makes
   * an administrator without a sign-in. The sealed account has a password nobody knows and no
   * account of ours, so nobody can sign in with it until it is opened on the server (ADR 5).
   */
  private void sealBreakGlass() {
    directory.put(BreakGlass.USER_ID, "应急账号（封存）", UUID.randomUUID().toString());
    directory.setGroups(BreakGlass.USER_ID, Set.of(Groups.CAMUNDA_ADMIN));
  }

  private Set<String> groupsFor(ProcessDefinition definition) {
    Set<String> groups = new TreeSet<>();
    for (UserTask task :
        repository
            .getBpmnModelInstance(definition.getId())
            .getModelElementsByType(UserTask.class)) {
      groups.addAll(
          switch (Addressee.of(task).level()) {
            case "agency" -> Set.of(WideGroup.AGENCIES);
            case "expert" -> Set.of(WideGroup.EXPERTS);
            case "township" -> Set.of(WideGroup.TOWNSHIP);
            // The purchaser's tasks: a township may buy for itself (R43); tenants keep them apart.
            case "county" -> Set.of(WideGroup.STAFF, WideGroup.TOWNSHIP);
            default -> Set.of(WideGroup.STAFF);
          });
    }
    return groups;
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    Authorization known =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    Authorization wanted = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    wanted.setGroupId(group);
    wanted.setResource(resource);
    wanted.setResourceId(id);
    wanted.setPermissions(permissions);
    if (known == null) {
      directory.ensureGroup(group);
      authorizations.saveAuthorization(wanted);
    } else if (bits(known) != bits(wanted)) {
      known.setPermissions(permissions);
      authorizations.saveAuthorization(known);
    }
  }

  private static int bits(Authorization authorization) {
    return ((AuthorizationEntity) authorization).getPermissions();
  }
}
