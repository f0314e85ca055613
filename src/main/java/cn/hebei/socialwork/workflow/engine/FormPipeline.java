package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Wording;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way in (DESIGN: one form, one Json value, one record). Form values never become engine
 * variables: they pass from the submit command to the completing listener in this thread.
 */
@Component
class FormPipeline implements TaskListener {

  private static final ThreadLocal<@Nullable Submission<?>> CURRENT = new ThreadLocal<>();

  /** What a confidential form says to those who may not read it. */
  private static final FormView CLOSED =
      FormView.empty(new Facts().row("提示", "请先认领后查看（内容在认领前保密，认领后只有认领人可以查看）。").toMap());

  private final FormRegistry registry;
  private final FormBinder binder;
  private final AuditTrail audit;
  private final Wording wording;

  FormPipeline(FormRegistry registry, FormBinder binder, AuditTrail audit, Wording wording) {
    this.registry = registry;
    this.binder = binder;
    this.audit = audit;
    this.wording = wording;
  }

  /** Our own words as this task's case says them (P20). */
  String worded(TaskEntity task, String words) {
    return wording.of(key(task), words);
  }

  /** The two values a form loads: its own, and the facts it shows. */
  Map<String, String> open(TaskEntity task) {
    FormView view = view(task);
    return Map.of(
        FormBinder.FORM, binder.write(view.form()), FormBinder.FACTS, binder.write(view.facts()));
  }

  /** Binds a submission and completes the task with it. */
  void submit(TaskEntity task, Map<String, Object> submitted, Runnable complete) {
    TaskForm<?> form = registry.get(formId(task));
    CURRENT.set(bind(task, form, submitted));
    try {
      complete.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** The completing listener: runs the use case in the engine's transaction. */
  @Override
  public void notify(DelegateTask task) {
    Submission<?> submission = CURRENT.get();
    if (submission == null || !submission.taskId.equals(task.getId())) {
      throw new FormRefusedException("请在待办事项页面填写表单后提交，不能用其他方式办结。");
    }
    TaskEntity entity = (TaskEntity) task;
    TaskCase taskCase = taskCase(entity);
    String chain = taskCase.key().root().value();
    audit.lock(chain);
    Result result = run(submission, taskCase);
    if (result instanceof Result.Refused refused) {
      throw new FormRefusedException(worded(entity, refused.sentence()));
    }
    Result.Done done = (Result.Done) result;
    Scopes.set(entity.getExecution(), done.answers());
    audit.append(
        chain,
        taskCase.actor(),
        Scopes.where(entity.getExecution()),
        done.outcome(),
        Digests.of(submission.bound.text()));
  }

  private FormView view(TaskEntity task) {
    TaskForm<?> form = registry.get(formId(task));
    TaskCase taskCase = taskCase(task);
    if (form.confidential() && !taskCase.actor().equals(task.getAssignee())) {
      return CLOSED;
    }
    try {
      return form.open(taskCase);
    } catch (YearNotLoadedException e) {
      throw refused(e);
    }
  }

  private static Result run(Submission<?> submission, TaskCase task) {
    try {
      return submission.run(task);
    } catch (YearNotLoadedException e) {
      throw refused(e);
    }
  }

  private static FormRefusedException refused(YearNotLoadedException e) {
    return new FormRefusedException(String.valueOf(e.getMessage()));
  }

  private <R extends Record> Submission<R> bind(
      TaskEntity task, TaskForm<R> form, Map<String, Object> submitted) {
    try {
      return new Submission<>(task.getId(), form, binder.bind(form, submitted));
    } catch (FormRefusedException e) {
      throw new FormRefusedException(worded(task, String.valueOf(e.getMessage())));
    }
  }

  private static String formId(TaskEntity task) {
    return Objects.requireNonNull(
            task.getTaskDefinition().getCamundaFormDefinitionKey(), "a task without a form")
        .getExpressionText();
  }

  private static CaseKey key(TaskEntity task) {
    return new CaseKey(task.getExecution().getProcessBusinessKey());
  }

  private static TaskCase taskCase(TaskEntity task) {
    Authentication who = Context.getCommandContext().getAuthentication();
    return new TaskCase(
        key(task),
        task.getId(),
        task.getTenantId(),
        who == null || who.getUserId() == null ? "system" : who.getUserId(),
        task.getExecution().getVariables());
  }

  private record Submission<R extends Record>(
      String taskId, TaskForm<R> form, FormBinder.Bound<R> bound) {

    Result run(TaskCase task) {
      return form.submit(task, bound.values());
    }
  }
}
