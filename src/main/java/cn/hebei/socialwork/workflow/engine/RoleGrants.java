package cn.hebei.socialwork.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import cn.hebei.socialwork.organization.BreakGlass;
import cn.hebei.socialwork.organization.WideGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
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
      List.of(
          WideGroup.STAFF,
          WideGroup.TOWNSHIP,
          WideGroup.AGENCIES,
          WideGroup.AGENTS,
          WideGroup.EXPERTS);

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final SharedFilters filters;
  private final EngineSignInDirectory directory;
  private final AsSystem asSystem;

  RoleGrants(
      AuthorizationService authorizations,
      RepositoryService repository,
      SharedFilters filters,
      EngineSignInDirectory directory,
      AsSystem asSystem) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.filters = filters;
    this.directory = directory;
    this.asSystem = asSystem;
  }

  @Transactional
  void ensure() {
    sealBreakGlass();
    List<Grant> wanted = new ArrayList<>();
    Set<String> seeTasks = new TreeSet<>(Set.of(WideGroup.AUDITOR));
    for (ProcessDefinition definition :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      Set<String> groups = groupsFor(definition);
      seeTasks.addAll(groups);
      groups.forEach(
          g -> wanted.add(new Grant(g, Resources.PROCESS_DEFINITION, definition.getKey(), WORK)));
      if (groups.contains(WideGroup.STAFF)) {
        wanted.add(
            new Grant(WideGroup.AUDITOR, Resources.PROCESS_DEFINITION, definition.getKey(), LOOK));
      }
    }
    seeTasks.forEach(g -> wanted.add(new Grant(g, Resources.PROCESS_DEFINITION, ANY, SEE_TASKS)));
    WORKERS.forEach(
        g -> wanted.add(new Grant(g, Resources.APPLICATION, "tasklist", Permissions.ACCESS)));
    List.of(WideGroup.MONITOR, WideGroup.AUDITOR)
        .forEach(
            g -> wanted.add(new Grant(g, Resources.APPLICATION, "cockpit", Permissions.ACCESS)));
    for (String filter : filters.ensure()) {
      WORKERS.forEach(g -> wanted.add(new Grant(g, Resources.FILTER, filter, Permissions.READ)));
    }
    ensure(wanted);
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
    ProcessDefinitionImpl deployed =
        (ProcessDefinitionImpl) repository.getProcessDefinition(definition.getId());
    return Addressee.in(deployed)
        .flatMap(
            to ->
                switch (to.level()) {
                  case "agency" -> Stream.of(WideGroup.AGENCIES);
                  case "agent" -> Stream.of(WideGroup.AGENTS);
                  case "expert" -> Stream.of(WideGroup.EXPERTS);
                  case "township" -> Stream.of(WideGroup.TOWNSHIP);
                  // The purchaser's tasks: a township may buy for itself (R43); tenants keep them
                  // apart.
                  case "county" -> Stream.of(WideGroup.STAFF, WideGroup.TOWNSHIP);
                  default -> Stream.of(WideGroup.STAFF);
                })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads once what there is and writes together what is missing: each start does this. */
  private void ensure(List<Grant> wanted) {
    Set<String> groups = wanted.stream().map(Grant::group).collect(Collectors.toSet());
    Map<Place, Authorization> known =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(groups.toArray(String[]::new))
            .list()
            .stream()
            .collect(Collectors.toMap(Place::of, Function.identity()));
    groups.forEach(directory::ensureGroup);
    asSystem.inOneCommand(() -> wanted.forEach(grant -> ensure(grant, known.get(Place.of(grant)))));
  }

  private void ensure(Grant wanted, @Nullable Authorization known) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setPermissions(wanted.permissions());
    if (known != null) {
      if (bits(known) == bits(grant)) {
        return;
      }
      grant = known;
      grant.setPermissions(wanted.permissions());
    }
    grant.setGroupId(wanted.group());
    grant.setResource(wanted.resource());
    grant.setResourceId(wanted.id());
    authorizations.saveAuthorization(grant);
  }

  private static int bits(Authorization authorization) {
    return ((AuthorizationEntity) authorization).getPermissions();
  }

  /** What a group may do with a thing. */
  @SuppressWarnings("ArrayRecordComponent") // The engine takes arrays; nobody compares grants.
  private record Grant(String group, Resource resource, String id, Permission... permissions) {}

  /** Where a grant stands; there is one at most. */
  private record Place(String group, int resource, String id) {

    static Place of(Grant grant) {
      return new Place(grant.group(), grant.resource().resourceType(), grant.id());
    }

    static Place of(Authorization known) {
      return new Place(known.getGroupId(), known.getResourceType(), known.getResourceId());
    }
  }
}
