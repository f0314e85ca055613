package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTasks;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Asks the engine with the user's own permissions, then as {@link TaskGuard} decides. */
@Component
class EngineCaseTasks implements CaseTasks {

  private final TaskService tasks;
  private final AsUser asUser;
  private final AsSystem asSystem;

  EngineCaseTasks(TaskService tasks, AsUser asUser, AsSystem asSystem) {
    this.tasks = tasks;
    this.asUser = asUser;
    this.asSystem = asSystem;
  }

  @Override
  public List<OpenTask> workedBy(String userId, CaseKey lotYear) {
    List<String> groups = asUser.groups(userId);
    return asUser.get(
        userId,
        () ->
            groups.isEmpty()
                ? List.of()
                : Stream.of(
                        of(lotYear).taskUnassigned().taskCandidateGroupIn(groups),
                        below(lotYear).taskUnassigned().taskCandidateGroupIn(groups),
                        of(lotYear).taskAssignee(userId),
                        below(lotYear).taskAssignee(userId))
                    .flatMap(query -> query.list().stream())
                    .map(EngineCaseTasks::task)
                    .distinct()
                    .toList());
  }

  @Override
  public boolean isOpen(String taskId) {
    return asSystem.get(() -> tasks.createTaskQuery().taskId(taskId).count() > 0);
  }

  private TaskQuery of(CaseKey lotYear) {
    return tasks.createTaskQuery().processInstanceBusinessKey(lotYear.root().value());
  }

  private TaskQuery below(CaseKey lotYear) {
    return tasks.createTaskQuery().processInstanceBusinessKeyLike(lotYear.root().value() + "/%");
  }

  private static OpenTask task(Task task) {
    String process = task.getProcessDefinitionId().replaceAll(":.*", "");
    return new OpenTask(task.getId(), process + "/" + task.getTaskDefinitionKey(), task.getName());
  }
}
