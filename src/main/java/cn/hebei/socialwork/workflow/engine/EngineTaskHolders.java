package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.TaskHolders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Asks the engine as the user whether the task is there for him or her, then as the system. */
@Component
class EngineTaskHolders implements TaskHolders {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AsUser asUser;
  private final AsSystem asSystem;
  private final Holders holders;
  private final CaseNames names;
  private final TimeSource time;

  EngineTaskHolders(
      TaskService tasks,
      RuntimeService runtime,
      AsUser asUser,
      AsSystem asSystem,
      Holders holders,
      CaseNames names,
      TimeSource time) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.asUser = asUser;
    this.asSystem = asSystem;
    this.holders = holders;
    this.names = names;
    this.time = time;
  }

  @Override
  public Optional<Standing> of(String userId, String taskId) {
    return Optional.ofNullable(
            asUser.get(userId, () -> tasks.createTaskQuery().taskId(taskId).singleResult()))
        .map(task -> asSystem.get(() -> standing(task, asUser.groups(userId))));
  }

  private Standing standing(Task task, List<String> own) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    CaseKey key = new CaseKey(instance.getBusinessKey());
    List<String> groups =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    LocalDate since = LocalDate.ofInstant(task.getCreateTime().toInstant(), TimeSource.ZONE);
    boolean mine = groups.stream().anyMatch(own::contains);
    return new Standing(
        key,
        (mine ? names.titleForOwner(key) : names.title(key)).orElse(null),
        holders.of(task.getAssignee(), groups),
        ChronoUnit.DAYS.between(since, time.today()),
        task.getAssignee() == null && mine);
  }
}
