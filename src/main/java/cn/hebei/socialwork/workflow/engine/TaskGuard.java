package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Decides who may work on a task: its assignee, or a candidate while it has none. The engine alone
 * lets any holder of a definition-level grant work on any task of the tenant.
 */
class TaskGuard extends TenantCommandChecker {

  @Override
  public void checkTaskWork(TaskEntity task) {
    super.checkTaskWork(task);
    Authentication who = Context.getCommandContext().getAuthentication();
    if (who == null || who.getUserId() == null) {
      return;
    }
    boolean mine =
        task.getAssignee() == null
            ? isCandidate(task, who)
            : task.getAssignee().equals(who.getUserId());
    if (!mine) {
      throw new AuthorizationException("该事项不由您办理，或已由他人认领。");
    }
  }

  private static boolean isCandidate(TaskEntity task, Authentication who) {
    return task.getIdentityLinks().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .anyMatch(link -> names(link, who));
  }

  private static boolean names(IdentityLink link, Authentication who) {
    return who.getUserId().equals(link.getUserId())
        || (who.getGroupIds() != null && who.getGroupIds().contains(link.getGroupId()));
  }
}
