package cn.hebei.socialwork.security;

import static cn.hebei.socialwork.support.PlanStory.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** The holes of 7.24.0, each attacked for real: over HTTP, and behind it where HTTP denies. */
@ProcessSpec
class EngineHolesTest {

  private static final String EXPLOIT = "${now()}";
  private static final String OFFICER = "130123-officer";
  private static final List<String> GROUPS = List.of(OFFICER, "130123", "staff");

  @Autowired private World world;
  @Autowired private Environment environment;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private FormService forms;
  @Autowired private RuntimeService runtime;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;
  @Autowired private AuthorizationService authorizations;
  @Autowired private ProcessEngineConfiguration engine;
  @Autowired private Workflow workflow;
  @Autowired private ObjectMapper json;
  @Autowired private ApplicationContext context;

  private Task task;
  private Caller officer;

  @BeforeEach
  void anOpenDraft() {
    world.newLot(2025);
    task = tasks.createTaskQuery().singleResult();
    officer = Caller.signedIn(environment, OFFICER);
  }

  @AfterEach
  void nobodyStaysSignedIn() {
    identity.clearAuthentication();
  }

  private void actAs(String userId, List<String> groups) {
    identity.setAuthentication(userId, groups, List.of("130123"));
  }

  private static void isRefused(ThrowingCallable attack) {
    assertThatThrownBy(attack).isInstanceOf(AuthorizationException.class);
  }

  /** Refused with this sentence: by our own guard, not only for want of a permission. */
  private static void isRefused(String sentence, ThrowingCallable attack) {
    assertThatThrownBy(attack)
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining(sentence);
  }

  private void isDenied(String method, String path, Object body) {
    isDenied(method + " " + path, officer.engine(method, path, body));
  }

  /** Denied before the engine is asked: what the engine refuses names a type. */
  private static void isDenied(String call, Answer answer) {
    assertThat(answer.status()).as(call).isEqualTo(403);
    assertThat(answer.body()).as(call).doesNotContain("\"type\"");
  }

  // 1. Expressions in sub-queries (CVE-2026-109432)

  @Test
  void anExpressionInASubQueryIsRefusedBeforeTheEngineSeesIt() {
    Map<String, Object> smuggled =
        Map.of("orQueries", List.of(Map.of("dueAfterExpression", EXPLOIT)));
    for (String path :
        List.of("/task", "/task/count", "/filter/" + filterId() + "/list", "/task/")) {
      Answer answer = officer.engine("POST", path, smuggled);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.body()).as(path).contains("Refusal", "查询条件中不能使用表达式");
    }
  }

  @Test
  void anExpressionInTheAddressIsRefusedToo() {
    for (String parameter : List.of("dueAfterExpression", "assigneeExpression")) {
      for (String path : List.of("/task", "/task/count")) {
        String address = path + "?" + parameter + "=%24%7Bnow()%7D";
        assertThat(officer.engine("GET", address).status()).as(address).isEqualTo(403);
      }
    }
  }

  @Test
  void aKeyWrittenInEscapesOrTwiceIsRefusedToo() {
    assertThat(EngineBodies.carriesExpression(utf8("{\"due\\u0041fterExpressi\\u006fn\":\"x\"}")))
        .isTrue();
    assertThat(
            EngineBodies.carriesExpression(
                utf8("{\"orQueries\":[{\"dueAfterExpression\":\"x\"}],\"orQueries\":[]}")))
        .isTrue();
    assertThat(EngineBodies.carriesExpression(utf8("{\"orQueries\":[{\"name\":\"x\"}]}")))
        .isFalse();
    assertThat(EngineBodies.carriesExpression(utf8("{\"orQueries\":"))).isTrue();
  }

  @Test
  void theEngineItselfRefusesAnExpressionInASubQuery() {
    isRefused(() -> tasks.createTaskQuery().or().dueAfterExpression(EXPLOIT).endOr().list());
    isRefused(() -> tasks.createTaskQuery().or().dueAfterExpression(EXPLOIT).endOr().count());
  }

  @Test
  void theEngineItselfRefusesAnExpressionInWhatExtendsAStoredFilter() {
    isRefused(
        () ->
            filters.list(
                filterId(), tasks.createTaskQuery().or().dueAfterExpression(EXPLOIT).endOr()));
    isRefused(
        () ->
            filters.count(
                filterId(), tasks.createTaskQuery().or().dueAfterExpression(EXPLOIT).endOr()));
  }

  @Test
  void aSubQueryWithoutExpressionsAndTheStoredFiltersStillWork() {
    assertThat(
            officer
                .engine("POST", "/task", Map.of("orQueries", List.of(Map.of("nameLike", "%起草%"))))
                .json())
        .hasSize(1);
    Answer stored = officer.engine("POST", "/filter/" + filterId() + "/list", Map.of());
    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.body()).contains(task.getId());
  }

  @Test
  void expressionsReachNoBeanButTheSteps() {
    assertThat(evaluate("${now()}")).as("expressions are evaluated here at all").isNotNull();
    String step = context.getBeanNamesForType(CaseStep.class)[0];
    assertThat(evaluate("${" + step + "}")).isNotNull();
    for (String bean : List.of("jdbcClient", "accounts", "rehearsalClock", "environment")) {
      assertThat(context.containsBean(bean)).as(bean + " is there").isTrue();
      assertThatThrownBy(() -> evaluate("${" + bean + "}"))
          .as(bean)
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageContaining("Unknown property");
    }
  }

  /** Evaluates in a command, as a query would. */
  private Object evaluate(String expression) {
    ProcessEngineConfigurationImpl own = (ProcessEngineConfigurationImpl) engine;
    return own.getCommandExecutorTxRequired()
        .execute(command -> own.getExpressionManager().createExpression(expression).getValue(null));
  }

  // 2. The setup page (CVE-2026-77226)

  @Test
  void nobodyMakesAnAdministratorThroughTheSetupPage() {
    Map<String, Object> user =
        Map.of(
            "profile", Map.of("id", "intruder", "firstName", "a", "lastName", "b"),
            "credentials", Map.of("password", "Intruder-2026"));
    String path = "/camunda/api/admin/setup/default/user/create";
    List<User> sealed = administrators();
    sealed.forEach(one -> identity.deleteMembership(one.getId(), Groups.CAMUNDA_ADMIN));
    try {
      Answer stranger = Caller.anonymous(environment).call("POST", path, user);
      Answer insider = officer.call("POST", path, user);
      assertThat(administrators()).isEmpty();
      assertThat(stranger.status()).isEqualTo(401);
      isDenied(path, insider);
    } finally {
      identity.deleteUser("intruder");
      sealed.forEach(one -> identity.createMembership(one.getId(), Groups.CAMUNDA_ADMIN));
    }
  }

  @Test
  void theSealedAccountKeepsTheSetupPageShutInTheEngineToo() {
    assertThat(administrators()).extracting(User::getId).containsExactly("break-glass");
  }

  private List<User> administrators() {
    return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
  }

  @Test
  void theEnginesOwnSignInIsShut() {
    String path = "/camunda/api/admin/auth/user/default/login/tasklist";
    isDenied(path, officer.call("POST", path, "x"));
  }

  // 3. Attachments

  @Test
  void attachmentsAreReachedNeitherOverHttpNorInTheEngine() {
    isDenied("GET", "/task/" + task.getId() + "/attachment", Map.of());
    isDenied("POST", "/task/" + task.getId() + "/attachment/create", Map.of());
    isDenied("DELETE", "/task/" + task.getId() + "/attachment/1", Map.of());
    actAs("130682-officer", List.of("130682-officer", "staff"));
    String sentence = "附件请在";
    isRefused(sentence, () -> tasks.getTaskAttachments(task.getId()));
    isRefused(sentence, () -> tasks.getAttachment("1"));
    isRefused(sentence, () -> tasks.deleteAttachment("1"));
    isRefused(
        sentence,
        () -> tasks.createAttachment("text", task.getId(), null, "n", "d", "http://example"));
  }

  // 4. The assignee

  @Test
  void nobodyClaimsInSomebodyElsesName() {
    Answer answer =
        officer.engine(
            "POST", "/task/" + task.getId() + "/claim", Map.of("userId", "130123-deputy"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(assignee()).isNull();
  }

  @Test
  void onlyACandidateClaims() {
    for (String userId : List.of("130123-deputy", "130123-finance", "130100-officer")) {
      Answer answer =
          Caller.signedIn(environment, userId)
              .engine("POST", "/task/" + task.getId() + "/claim", Map.of("userId", userId));
      assertThat(answer.status()).as(userId).isEqualTo(403);
    }
    assertThat(assignee()).isNull();
  }

  @Test
  void nobodyTakesAClaimedTaskAwayOrGivesItToAnother() {
    claim();
    Caller deputy = Caller.signedIn(environment, "130123-deputy");
    for (String end : List.of("unclaim", "claim", "assignee")) {
      Map<String, Object> body = new java.util.HashMap<>();
      body.put("userId", null);
      assertThat(deputy.engine("POST", "/task/" + task.getId() + "/" + end, body).status())
          .as(end)
          .isEqualTo(403);
    }
    assertThat(
            officer
                .engine(
                    "POST",
                    "/task/" + task.getId() + "/assignee",
                    Map.of("userId", "130123-deputy"))
                .status())
        .isEqualTo(403);
    assertThat(assignee()).isEqualTo(OFFICER);
  }

  @Test
  void theAssigneeGivesItBackAndTheNextCandidateMayClaim() {
    claim();
    Map<String, Object> nobody = new java.util.HashMap<>();
    nobody.put("userId", null);
    assertThat(officer.engine("POST", "/task/" + task.getId() + "/assignee", nobody).status())
        .isEqualTo(204);
    assertThat(assignee()).isNull();
    claim();
    assertThat(officer.engine("POST", "/task/" + task.getId() + "/unclaim").status())
        .isEqualTo(204);
    assertThat(assignee()).isNull();
  }

  @Test
  void aCandidateWhoHasNotClaimedCannotSubmit() {
    Answer answer = submit(officer, draft());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(task()).isNotNull();
  }

  @Test
  void somebodyElseCannotSubmitAClaimedTask() {
    claim();
    assertThat(submit(Caller.signedIn(environment, "130123-deputy"), draft()).status())
        .isEqualTo(403);
    assertThat(task()).isNotNull();
    actAs("130123-deputy", List.of("130123-deputy", "130123", "staff"));
    isRefused("该事项不由您办理", () -> forms.submitTaskForm(task.getId(), Map.of()));
  }

  @Test
  void everyOtherWayToEndOrHandOnATaskIsDeniedOverHttp() {
    claim();
    for (String end :
        List.of(
            "complete", "bpmnError", "bpmnEscalation", "delegate", "resolve", "identity-links")) {
      isDenied("POST", "/task/" + task.getId() + "/" + end, Map.of("userId", OFFICER));
    }
    isDenied("PUT", "/task/" + task.getId(), Map.of("name", "x", "assignee", "130123-deputy"));
    isDenied("DELETE", "/task/" + task.getId(), Map.of());
    isDenied("POST", "/task/create", Map.of("name", "x"));
    assertThat(task()).isNotNull();
  }

  @Test
  void everyOtherWayToEndOrHandOnATaskIsRefusedInTheEngine() {
    claim();
    actAs(OFFICER, GROUPS);
    String id = task.getId();
    isRefused("不能用其他方式办结", () -> tasks.complete(id));
    isRefused("不能用其他方式办结", () -> tasks.complete(id, Map.of("approved", true)));
    isRefused("不能用其他方式办结", () -> tasks.completeWithVariablesInReturn(id, Map.of(), false));
    isRefused("不能从外部改变流程走向", () -> tasks.handleBpmnError(id, "any"));
    isRefused("不能从外部改变流程走向", () -> tasks.handleEscalation(id, "any"));
    isRefused("不使用转办", () -> tasks.delegateTask(id, "130123-deputy"));
    isRefused("不使用转办", () -> tasks.resolveTask(id));
    isRefused("不能指派给个人", () -> tasks.setAssignee(id, "130123-deputy"));
    isRefused(() -> tasks.setOwner(id, OFFICER));
    isRefused(() -> tasks.addCandidateUser(id, "130123-deputy"));
    isRefused(() -> tasks.addCandidateGroup(id, "130682-officer"));
    isRefused(() -> tasks.deleteCandidateGroup(id, OFFICER));
    isRefused(() -> tasks.setVariable(id, "approved", true));
    isRefused(() -> tasks.setPriority(id, 99));
    assertThatThrownBy(() -> tasks.deleteTask(id)).isInstanceOf(ProcessEngineException.class);
    isRefused(
        "不能另行新建或修改",
        () -> {
          Task own = tasks.createTaskQuery().taskId(id).singleResult();
          own.setAssignee("130123-deputy");
          tasks.saveTask(own);
        });
    identity.clearAuthentication();
    assertThat(assignee()).isEqualTo(OFFICER);
  }

  /** Free text about a case would stand in the engine, outside the chain and beyond correction. */
  @Test
  void nobodyCommentsOnATaskNotEvenWhoWorksOnIt() {
    claim();
    String comments = "/task/" + task.getId() + "/comment/create";
    for (String userId : List.of(OFFICER, "130123-deputy", "130100-officer", "auditor")) {
      assertThat(
              Caller.signedIn(environment, userId)
                  .engine("POST", comments, Map.of("message", "已电话核实"))
                  .status())
          .as(userId)
          .isEqualTo(403);
    }
    actAs(OFFICER, List.of(OFFICER));
    isRefused("不使用批注", () -> tasks.createComment(task.getId(), null, "已电话核实"));
    identity.clearAuthentication();
    assertThat(tasks.getTaskComments(task.getId())).isEmpty();
  }

  // 5. Submitted variables

  @Test
  void whatIsSubmittedNeverBecomesAProcessVariable() throws Exception {
    claim();
    String form = json.writeValueAsString(draft());
    Answer more =
        officer.engine(
            "POST",
            "/task/" + task.getId() + "/submit-form",
            Map.of(
                "variables",
                Map.of(
                    "form", Map.of("type", "Json", "value", form),
                    "approved", Map.of("type", "Boolean", "value", true))));
    assertThat(more.status()).isEqualTo(400);
    assertThat(task()).isNotNull();
    assertThat(submit(officer, draft()).status()).isEqualTo(204);
    world.runJobs();
    assertThat(runtime.createVariableInstanceQuery().list())
        .extracting(v -> v.getName())
        .doesNotContain("form", "facts", "lotName");
    assertThat(runtime.createVariableInstanceQuery().variableName("approved").list())
        .noneMatch(v -> Boolean.TRUE.equals(v.getValue()));
  }

  // 6. An error nobody catches

  @Test
  void anErrorNobodyCatchesFailsInsteadOfEndingTheCase() {
    String id =
        repository
            .createDeployment()
            .addModelInstance(
                "uncaught.bpmn",
                Bpmn.createExecutableProcess("uncaught")
                    .camundaHistoryTimeToLiveString("P5475D")
                    .startEvent()
                    .endEvent()
                    .error("nobody-catches-this")
                    .done())
            .deploy()
            .getId();
    try {
      assertThatThrownBy(
              () -> workflow.start("uncaught", new CaseKey("130123-09-2099"), "130123", Map.of()))
          .isInstanceOf(ProcessEngineException.class);
    } finally {
      repository.deleteDeployment(id, true);
    }
  }

  // 7. Deny by default

  @Test
  void nobodyStartsAProcess() {
    isDenied("POST", "/process-definition/key/project/start", Map.of());
    isDenied("POST", "/process-definition/key/project/tenant-id/130123/start", Map.of());
    isDenied("POST", "/message", Map.of("messageName", "planFiled"));
    actAs(OFFICER, GROUPS);
    isRefused(() -> runtime.startProcessInstanceByKey("project"));
    isRefused(
        () ->
            runtime.createProcessInstanceByKey("plan").startBeforeActivity("endEvent_x").execute());
  }

  @Test
  void everyGrantIsOneOfTheFewThatAreMeant() {
    List<String> forbidden = new ArrayList<>();
    for (Authorization grant : authorizations.createAuthorizationQuery().list()) {
      boolean breakGlass = "camunda-admin".equals(grant.getGroupId());
      boolean definition = grant.getResourceType() == Resources.PROCESS_DEFINITION.resourceType();
      for (org.camunda.bpm.engine.authorization.Permission p :
          grant.getPermissions(
              definition
                  ? org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.values()
                  : org.camunda.bpm.engine.authorization.Permissions.values())) {
        if (!breakGlass && !MEANT.contains(p.getName())) {
          forbidden.add(grant + " " + p.getName());
        }
      }
    }
    assertThat(forbidden).isEmpty();
  }

  private static final List<String> MEANT =
      List.of("NONE", "READ", "READ_INSTANCE", "READ_TASK", "READ_HISTORY", "TASK_WORK", "ACCESS");

  // 8. Filters and deployments

  @Test
  void officialsMakeNoFiltersAndDeployNothing() {
    isDenied(
        "POST",
        "/filter/create",
        Map.of(
            "resourceType", "Task",
            "name", "x",
            "query", Map.of("taskAssigneeExpression", EXPLOIT)));
    isDenied("PUT", "/filter/" + filterId(), Map.of("resourceType", "Task", "name", "x"));
    isDenied("POST", "/deployment/create", Map.of());
    Filter filter = filters.newTaskFilter("x");
    actAs(OFFICER, GROUPS);
    isRefused("筛选条件由系统统一设置", () -> filters.saveFilter(filter));
    isRefused(() -> repository.createDeployment().addString("x.txt", "x").deploy());
  }

  // 9. The rest

  @Test
  void anObjectThatWantsToBeDeserialisedIsRefused() {
    claim();
    Map<String, Object> object =
        Map.of(
            "type",
            "Object",
            "value",
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
            "valueInfo",
            Map.of(
                "objectTypeName", "java.util.HashMap",
                "serializationDataFormat", "application/x-java-serialized-object"));
    assertThat(
            officer
                .engine(
                    "POST",
                    "/task/" + task.getId() + "/submit-form",
                    Map.of("variables", Map.of("form", object)))
                .status())
        .isEqualTo(400);
    ProcessEngineConfigurationImpl own = (ProcessEngineConfigurationImpl) engine;
    assertThat(own.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(own.isJavaSerializationFormatEnabled()).isFalse();
    assertThat(own.getDefaultSerializationFormat()).isEqualTo("application/json");
  }

  @Test
  void aRevokeIsNotSavedBecauseItWouldBeIgnored() {
    Authorization revoke = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    revoke.setUserId(OFFICER);
    revoke.setResource(Resources.TASK);
    revoke.setResourceId("*");
    isRefused(() -> authorizations.saveAuthorization(revoke));
  }

  @Test
  void aBodyOfMoreThanOneMegabyteIsRefusedBeforeItIsRead() {
    assertThat(
            officer
                .engine("POST", "/task", "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .status())
        .isEqualTo(413);
  }

  @Test
  void aChangeWithoutTheWebappsTokenIsDenied() {
    Caller fresh = Caller.anonymous(environment);
    fresh.signIn(OFFICER, "demo");
    String path = "/task/" + task.getId() + "/claim";
    assertThat(fresh.engine("POST", path, Map.of("userId", OFFICER)).status()).isEqualTo(403);
    assertThat(assignee()).isNull();
    fresh.signIn(OFFICER, "demo");
    fresh.get("/camunda/api/engine/engine");
    assertThat(fresh.engine("POST", path, Map.of("userId", OFFICER)).status()).isEqualTo(204);
  }

  private void claim() {
    assertThat(
            officer
                .engine("POST", "/task/" + task.getId() + "/claim", Map.of("userId", OFFICER))
                .status())
        .isEqualTo(204);
  }

  private Answer submit(Caller caller, Map<String, ?> values) {
    try {
      return caller.engine(
          "POST",
          "/task/" + task.getId() + "/submit-form",
          Map.of(
              "variables",
              Map.of("form", Map.of("type", "Json", "value", json.writeValueAsString(values)))));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private String filterId() {
    Filter filter = filters.createFilterQuery().filterName("本单位待办").singleResult();
    return filter.getId();
  }

  private Task task() {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult();
  }

  private String assignee() {
    return task().getAssignee();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
