package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.organization.OpenTasks;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands claimed tasks over in the engine and notes it in each case's chain. */
@Component
class EngineOpenTasks implements OpenTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final AsSystem asSystem;
  private final AuditTrail audit;

  EngineOpenTasks(
      TaskService tasks,
      RuntimeService runtime,
      IdentityService identity,
      AsSystem asSystem,
      AuditTrail audit) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
    this.asSystem = asSystem;
    this.audit = audit;
  }

  @Override
  public List<Held> heldBy(String userId) {
    return asSystem.get(
        () ->
            tasks
                .createTaskQuery()
                .taskAssignee(userId)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::held)
                .toList());
  }

  @Override
  @Transactional
  public List<Handed> handOver(String userId, @Nullable String successor, String actor) {
    List<Held> all = heldBy(userId);
    // One order for all who hand over at once, so that no two wait for each other.
    all.stream().map(EngineOpenTasks::chain).distinct().sorted().forEach(audit::lock);
    return asSystem.get(
        () -> {
          List<Handed> result = new ArrayList<>();
          for (Held held : all) {
            result.add(handOver(held, successor, actor));
          }
          return result;
        });
  }

  @Override
  @Transactional
  public int offerToPrincipal(String organCode, Role role) {
    return asSystem.get(
        () -> {
          List<Task> open = asked(organCode, role);
          open.stream()
              .filter(task -> !isOffered(task, group(organCode, Role.PRINCIPAL)))
              .forEach(
                  task -> {
                    tasks.addCandidateGroup(task.getId(), group(organCode, Role.PRINCIPAL));
                    rename(task, TaskName.inPlace(task.getName()));
                  });
          return open.size();
        });
  }

  @Override
  @Transactional
  public void takeBackFromPrincipal(String organCode, Role role) {
    if (role != Role.PRINCIPAL) {
      asSystem.run(
          () ->
              asked(organCode, role).stream()
                  .filter(task -> task.getAssignee() == null)
                  .filter(task -> isOffered(task, group(organCode, Role.PRINCIPAL)))
                  .forEach(
                      task -> {
                        tasks.deleteCandidateGroup(task.getId(), group(organCode, Role.PRINCIPAL));
                        rename(task, TaskName.ofOffice(task.getName()));
                      }));
    }
  }

  private List<Task> asked(String organCode, Role role) {
    return tasks
        .createTaskQuery()
        .taskCandidateGroup(group(organCode, role))
        .includeAssignedTasks()
        .list();
  }

  private boolean isOffered(Task task, String group) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> group.equals(link.getGroupId()));
  }

  private void rename(Task task, String name) {
    Task current = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    current.setName(name);
    tasks.saveTask(current);
  }

  private static String group(String organCode, Role role) {
    return organCode + "-" + role.code();
  }

  private Handed handOver(Held held, @Nullable String successor, String actor) {
    @Nullable String to = successor != null && mayDo(successor, held) ? successor : null;
    tasks.claim(held.taskId(), null);
    if (to != null) {
      tasks.setAssignee(held.taskId(), to);
    }
    audit.append(
        chain(held),
        actor,
        "account/handover",
        to == null ? "退回岗位" : "移交接任人",
        Digests.of(held.taskId(), to == null ? "" : to));
    return new Handed(held, to);
  }

  private boolean mayDo(String userId, Held held) {
    Set<String> groups =
        identity.createGroupQuery().groupMember(userId).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    return tasks.getIdentityLinksForTask(held.taskId()).stream()
        .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
  }

  private Held held(Task task) {
    String key =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    return new Held(task.getId(), task.getName(), key);
  }

  private static String chain(Held held) {
    return new CaseKey(held.caseKey()).root().value();
  }
}
