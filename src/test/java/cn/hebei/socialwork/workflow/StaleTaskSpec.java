package cn.hebei.socialwork.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two people of one office look at the same list: whoever comes second is told so plainly. */
@ProcessSpec
class StaleTaskSpec {

  private static final String OFFICER = "130123-officer";
  private static final String COLLEAGUE = "130123-finance";
  private static final Post SECOND_POST = new Post(COLLEAGUE, "130123", Role.OFFICER);

  @Autowired private World world;
  @Autowired private Accounts accounts;
  @Autowired private Environment environment;

  private Caller colleague;
  private String path;

  @BeforeEach
  void aColleagueSeesTheSameTask() {
    accounts.addPost(SECOND_POST);
    world.newLot(2025);
    path = "/task/" + world.open("plan-draft").get(0).taskId();
    colleague = Caller.signedIn(environment, COLLEAGUE);
    assertThat(colleague.engine("GET", path).status()).isEqualTo(200);
  }

  @AfterEach
  void theColleagueLeavesThePost() {
    accounts.removePost(SECOND_POST);
  }

  private void isToldPlainly(String method, String what, Object... body) {
    Answer answer = colleague.engine(method, path + what, body);
    assertThat(answer.status()).as(what + List.of(body) + answer).isBetween(400, 499);
    assertThat(answer.refusal()).as(what).isNotBlank();
  }

  @Test
  void aTaskThatIsDoneCanBeNeitherOpenedNorClaimedNorSubmittedAnyMore() {
    world.submit(OFFICER, "plan-draft", PlanStory.draft());
    isToldPlainly("GET", "/form-variables");
    isToldPlainly("POST", "/claim", Map.of("userId", COLLEAGUE));
    isToldPlainly("POST", "/unclaim");
    isToldPlainly("POST", "/submit-form", Map.of("variables", Map.of()));
  }

  @Test
  void aTaskThatSomebodyElseHasClaimedStaysTheirs() {
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(officer.engine("POST", path + "/claim", Map.of("userId", OFFICER)).status())
        .isEqualTo(204);
    isToldPlainly("POST", "/claim", Map.of("userId", COLLEAGUE));
    isToldPlainly("POST", "/unclaim");
    isToldPlainly("POST", "/assignee", Map.of("userId", COLLEAGUE));
    isToldPlainly("POST", "/submit-form", Map.of("variables", Map.of()));
    assertThat(officer.engine("GET", path).json().path("assignee").asText()).isEqualTo(OFFICER);
  }

  @Test
  void whatIsNoSubmissionAtAllIsRefusedPlainly() {
    assertThat(colleague.engine("POST", path + "/claim", Map.of("userId", COLLEAGUE)).status())
        .isEqualTo(204);
    for (Object body :
        new Object[] {
          "",
          "{",
          "[]",
          "[1]",
          "5",
          "{}",
          "{\"variables\":5}",
          "{\"variables\":[]}",
          "{\"variables\":{\"form\":\"x\"}}",
          "{\"variables\":{\"form\":null}}",
          "{\"variables\":{\"form\":{\"type\":\"Json\",\"value\":\"{\"}}}",
          "{\"variables\":{\"form\":{\"type\":\"Object\",\"value\":\"x\"}}}"
        }) {
      isToldPlainly("POST", "/submit-form", body);
    }
  }

  @Test
  void aValueOfAWrongTypeIsRefusedWithoutATrace() {
    assertThat(colleague.engine("POST", path + "/claim", Map.of("userId", COLLEAGUE)).status())
        .isEqualTo(204);
    for (Map<String, Object> value :
        List.<Map<String, Object>>of(
            Map.of("type", "Json", "value", 5),
            Map.of("type", "Nonsense", "value", "x"),
            Map.of("type", "Date", "value", "x"))) {
      Answer answer =
          colleague.engine(
              "POST", path + "/submit-form", Map.of("variables", Map.of("form", value)));
      assertThat(answer.status()).as(value + " " + answer).isEqualTo(400);
      assertThat(answer.body()).as(value.toString()).doesNotContain("\tat ", "Caused by");
    }
  }
}
