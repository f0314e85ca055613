package cn.hebei.socialwork.workflow.engine;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service without the back doors: nobody claims for somebody else, nobody
 * completes but through the form, nobody throws errors or escalations from outside.
 */
class GuardedTaskService extends TaskServiceImpl {

  @Override
  public void claim(String taskId, @Nullable String userId) {
    plainly(
        () -> {
          refuseUnless(userId == null || isMe(userId), "只能为本人认领事项。");
          super.claim(taskId, userId);
        });
  }

  /** Tasklist's release button sends an empty assignee: the assignee gives the task back. */
  @Override
  public void setAssignee(String taskId, @Nullable String userId) {
    if (who() != null && userId == null) {
      claim(taskId, null);
    } else {
      plainly(() -> refuseUnless(who() == null, "事项由岗位办理，不能指派给个人。"));
      super.setAssignee(taskId, userId);
    }
  }

  @Override
  public void complete(String taskId, @Nullable Map<String, Object> variables) {
    throw new AuthorizationException("请在待办事项页面填写表单后提交，不能用其他方式办结。");
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, null);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
    throw new AuthorizationException("请在待办事项页面填写表单后提交，不能用其他方式办结。");
  }

  @Override
  public void resolveTask(String taskId) {
    refuseUnless(false, "本系统不使用转办。");
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    resolveTask(taskId);
  }

  @Override
  public void delegateTask(String taskId, String userId) {
    refuseUnless(false, "本系统不使用转办。");
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode) {
    refuseUnless(false, "不能从外部改变流程走向。");
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
    handleBpmnError(taskId, errorCode);
  }

  @Override
  public void handleBpmnError(
      String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
    handleBpmnError(taskId, errorCode);
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode) {
    refuseUnless(false, "不能从外部改变流程走向。");
  }

  @Override
  public void handleEscalation(
      String taskId, String escalationCode, Map<String, Object> variables) {
    handleEscalation(taskId, escalationCode);
  }

  /** What is said about a case stands in its forms, where the chain keeps it, and nowhere else. */
  @Override
  public Comment createComment(
      @Nullable String taskId, @Nullable String processInstanceId, String message) {
    refuseUnless(who() == null, "本系统不使用批注，意见请写在表单中。");
    return super.createComment(taskId, processInstanceId, message);
  }

  @Override
  public void saveTask(Task task) {
    refuseUnless(who() == null, "事项由流程产生，不能另行新建或修改。");
    super.saveTask(task);
  }

  /** What is refused here is answered with its own sentence, and a task that is gone with ours. */
  private static void plainly(Runnable work) {
    try {
      work.run();
    } catch (NullValueException e) {
      throw Refusals.keep(new BadUserRequestException("该事项已办结或不存在，请刷新列表。", e));
    } catch (RuntimeException e) {
      throw Refusals.keep(e);
    }
  }

  private static void refuseUnless(boolean allowed, String sentence) {
    if (!allowed) {
      throw new AuthorizationException(sentence);
    }
  }

  private boolean isMe(String userId) {
    Authentication who = who();
    return who == null || Objects.equals(who.getUserId(), userId);
  }

  private @Nullable Authentication who() {
    return commandExecutor.execute(context -> Context.getCommandContext().getAuthentication());
  }
}
