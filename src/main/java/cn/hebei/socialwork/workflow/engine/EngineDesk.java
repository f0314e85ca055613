package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Signs in for a moment as the person whose task it is, in the demo profile only. */
@Component
@Profile("demo")
class EngineDesk implements Desk {

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final AsSystem asSystem;
  private final AsUser asUser;
  private final FormBinder binder;
  private final FormRegistry registry;
  private final OpenSteps steps;

  EngineDesk(
      TaskService tasks,
      FormService forms,
      RuntimeService runtime,
      AsSystem asSystem,
      AsUser asUser,
      FormBinder binder,
      FormRegistry registry,
      OpenSteps steps) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.asSystem = asSystem;
    this.asUser = asUser;
    this.binder = binder;
    this.registry = registry;
    this.steps = steps;
  }

  @Override
  public List<Item> open() {
    return asSystem.get(
        () ->
            items(
                tasks.createTaskQuery().initializeFormKeys().orderByTaskCreateTime().asc().list()));
  }

  /**
   * Asks for keys and candidates once for all: the demo looks at every open task again and again.
   */
  private List<Item> items(List<Task> open) {
    if (open.isEmpty()) {
      return List.of();
    }
    Map<String, String> keys =
        runtime
            .createProcessInstanceQuery()
            .processInstanceIds(
                open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
            .list()
            .stream()
            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    Map<String, List<String>> groups = steps.candidates(open.stream().map(Task::getId).toList());
    return open.stream()
        .filter(task -> keys.containsKey(task.getProcessInstanceId()))
        .map(
            task ->
                item(
                    task,
                    Objects.requireNonNull(keys.get(task.getProcessInstanceId())),
                    groups.getOrDefault(task.getId(), List.of())))
        .toList();
  }

  private static Item item(Task task, String key, List<String> groups) {
    return new Item(
        task.getId(),
        task.getCamundaFormRef().getKey(),
        task.getProcessDefinitionId().replaceAll(":.*", ""),
        new CaseKey(key),
        task.getName(),
        Stream.concat(groups.stream(), Stream.ofNullable(task.getAssignee()))
            .collect(Collectors.toSet()));
  }

  @Override
  public Map<String, String> view(String userId, Item item) {
    return asUser.get(
        userId,
        () -> {
          if (registry.get(item.formId()).confidential()) {
            claim(userId, item);
          }
          VariableMap values = forms.getTaskFormVariables(item.taskId(), null, false);
          Map<String, String> result = new TreeMap<>();
          for (String name : List.of(FormBinder.FORM, FormBinder.FACTS)) {
            JsonValue value = values.getValueTyped(name);
            result.put(name, value.getValueSerialized());
          }
          return result;
        });
  }

  @Override
  public void submit(String userId, Item item, Object values) {
    asUser.get(
        userId,
        () -> {
          claim(userId, item);
          JsonValue json = SpinValues.jsonValue(binder.write(values)).create();
          forms.submitTaskForm(item.taskId(), Map.of(FormBinder.FORM, json));
          return true;
        });
  }

  private void claim(String userId, Item item) {
    Task task = tasks.createTaskQuery().taskId(item.taskId()).singleResult();
    if (task != null && !userId.equals(task.getAssignee())) {
      tasks.claim(item.taskId(), userId);
    }
  }

  @Override
  public Optional<String> trySubmit(String userId, Item item, Object values) {
    try {
      submit(userId, item, values);
      return Optional.empty();
    } catch (FormRefusedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
