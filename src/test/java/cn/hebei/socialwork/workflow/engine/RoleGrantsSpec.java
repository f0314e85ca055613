package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessSpec
class RoleGrantsSpec {

  @Autowired private AuthorizationService authorizations;
  @Autowired private RoleGrants grants;

  @Test
  void oneRowAGroupShowsTasksSoThatNoListIsReadManyTimes() {
    assertThat(granting(ProcessDefinitionPermissions.READ_TASK))
        .extracting(Authorization::getResourceId)
        .containsOnly("*");
    assertThat(granting(ProcessDefinitionPermissions.READ_TASK))
        .extracting(Authorization::getGroupId)
        .doesNotHaveDuplicates()
        .contains("staff", "agencies", "agents", "experts", "township", "auditor");
  }

  @Test
  void aGrantThatAnEarlierReleaseGaveOtherwiseIsSetRight() {
    Authorization plan =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn("staff")
            .resourceType(Resources.PROCESS_DEFINITION)
            .resourceId("plan")
            .singleResult();
    plan.addPermission(ProcessDefinitionPermissions.READ_TASK);
    plan.removePermission(ProcessDefinitionPermissions.READ_INSTANCE);
    authorizations.saveAuthorization(plan);

    grants.ensure();

    assertThat(granting(ProcessDefinitionPermissions.READ_TASK))
        .extracting(Authorization::getResourceId)
        .containsOnly("*");
    assertThat(granting(ProcessDefinitionPermissions.READ_INSTANCE))
        .anyMatch(g -> "plan".equals(g.getResourceId()) && "staff".equals(g.getGroupId()));
  }

  private List<Authorization> granting(Permission permission) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_DEFINITION)
        .list()
        .stream()
        .filter(g -> g.getGroupId() != null && !g.getGroupId().equals("camunda-admin"))
        .filter(g -> g.isPermissionGranted(permission))
        .toList();
  }
}
