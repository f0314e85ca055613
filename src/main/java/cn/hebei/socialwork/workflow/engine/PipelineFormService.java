package cn.hebei.socialwork.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's form service with the pipeline in it; every other way in or out is refused. */
class PipelineFormService extends FormServiceImpl {

  private final ObjectProvider<FormPipeline> pipeline;

  PipelineFormService(ObjectProvider<FormPipeline> pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, @Nullable Collection<String> names, boolean deserialize) {
    try {
      return load(taskId, names, deserialize);
    } catch (RuntimeException e) {
      throw Refusals.keep(e);
    }
  }

  private VariableMap load(String taskId, @Nullable Collection<String> names, boolean deserialize) {
    return commandExecutor.execute(
        context -> {
          VariableMap result = super.getTaskFormVariables(taskId, names, deserialize);
          pipeline
              .getObject()
              .open(task(context, taskId))
              .forEach(
                  (name, text) -> {
                    if (names == null || names.contains(name)) {
                      result.putValueTyped(name, SpinValues.jsonValue(text).create());
                    }
                  });
          return result;
        });
  }

  /** The form itself, worded as its case is (P20). */
  @Override
  public InputStream getDeployedTaskForm(String taskId) {
    return commandExecutor.execute(
        context -> {
          try (InputStream form = super.getDeployedTaskForm(taskId)) {
            String text = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            String worded = pipeline.getObject().worded(task(context, taskId), text);
            return new ByteArrayInputStream(worded.getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    try {
      commandExecutor.execute(context -> submit(context, taskId, properties));
    } catch (RuntimeException e) {
      throw Refusals.keep(e);
    }
  }

  private @Nullable Void submit(
      CommandContext context, String taskId, Map<String, Object> properties) {
    TaskEntity task = task(context, taskId);
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskWork(task);
    }
    refuseUnlessAssignee(context, task);
    pipeline.getObject().submit(task, properties, () -> complete(taskId));
    return null;
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> properties, boolean deserializeValues) {
    throw new BadUserRequestException("提交后不返回流程变量。");
  }

  private void complete(String taskId) {
    super.submitTaskForm(taskId, Map.of());
  }

  private static void refuseUnlessAssignee(CommandContext context, TaskEntity task) {
    Authentication who = context.getAuthentication();
    if (who != null && who.getUserId() != null && !who.getUserId().equals(task.getAssignee())) {
      throw new AuthorizationException("请先认领该事项，再提交。");
    }
  }

  private static TaskEntity task(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw new BadUserRequestException("该事项已办结或不存在，请刷新列表。");
    }
    return Objects.requireNonNull(task);
  }
}
