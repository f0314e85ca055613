package cn.hebei.socialwork.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Stands before every engine command and refuses those whose own checks have holes: expressions
 * smuggled into the sub-queries of a task query (CVE-2026-109432), attachments, which check no
 * permission at all, and revokes, which this engine is set to ignore.
 */
class CommandGuard extends CommandInterceptor {

  private static final Set<Class<?>> ATTACHMENTS =
      Set.of(
          CreateAttachmentCmd.class,
          DeleteAttachmentCmd.class,
          GetAttachmentCmd.class,
          GetAttachmentContentCmd.class,
          GetProcessInstanceAttachmentsCmd.class,
          GetTaskAttachmentCmd.class,
          GetTaskAttachmentContentCmd.class,
          GetTaskAttachmentsCmd.class,
          SaveAttachmentCmd.class);

  private final ProcessEngineConfigurationImpl engine;

  CommandGuard(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    refuseIf(ATTACHMENTS.contains(command.getClass()), "附件请在“附件”页面上传和下载。");
    refuseIf(command instanceof SaveFilterCmd && signedIn(), "筛选条件由系统统一设置。");
    refuseIf(carriesExpressions(command), "查询条件中不能使用表达式。");
    refuseIf(
        command instanceof SaveAuthorizationCmd save && revokes(save),
        "revokes are not checked by this engine: take the grant away instead");
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      Refusals.failed(e);
      throw e;
    }
  }

  private boolean signedIn() {
    return engine.getIdentityService().getCurrentAuthentication() != null;
  }

  /**
   * A stored filter's own query is no command and keeps its expressions; what extends it is not.
   */
  private static boolean carriesExpressions(Command<?> command) {
    @Nullable Object query = command;
    if (command instanceof AbstractExecuteFilterCmd) {
      query = new DirectFieldAccessor(command).getPropertyValue("extendingQuery");
    }
    return query instanceof TaskQueryImpl tasks
        && tasks.getQueries().stream().anyMatch(q -> !q.getExpressions().isEmpty());
  }

  private static boolean revokes(SaveAuthorizationCmd command) {
    Object authorization = new DirectFieldAccessor(command).getPropertyValue("authorization");
    return authorization instanceof Authorization a
        && a.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE;
  }

  private static void refuseIf(boolean forbidden, String sentence) {
    if (forbidden) {
      throw new AuthorizationException(sentence);
    }
  }
}
