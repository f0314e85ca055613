package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.RECUSED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * B16, B19, B21, B34: bids, committee, ranking and winner are read by whoever has the task in hand,
 * and by nobody else who may see the task in the list.
 */
@ProcessSpec
class ConfidentialitySpec {

  private static final String CASE = "130123-01-2025";
  private static final String COLLEAGUE = "130123-deputy";
  private static final Post SECOND_POST = new Post(COLLEAGUE, "130123", Role.OFFICER);
  private static final List<String> ONLOOKERS =
      List.of("130123-finance", COLLEAGUE, "130100-officer", "130000-officer", "auditor");
  private static final String[] SECRETS = {
    "示例", "评审专家", "00.00元", "agency-", "expert-", "97.14", "88.46"
  };

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Accounts accounts;
  @Autowired private AuditTrail audit;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private TenderStory story;

  @BeforeEach
  void aColleagueMayClaimTheSameTasks() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    accounts.addPost(SECOND_POST);
  }

  @AfterEach
  void theColleagueLeavesThePost() {
    accounts.removePost(SECOND_POST);
  }

  private String path(String formId) {
    return "/task/" + world.open(formId).get(0).taskId();
  }

  private void seesNothing(Caller caller, String formId, String who) {
    Caller.Answer answer = caller.engine("GET", path(formId) + "/form-variables");
    assertThat(answer.status()).as(formId + " as " + who).isEqualTo(200);
    assertThat(answer.body()).as(formId + " as " + who).contains("认领").doesNotContain(SECRETS);
  }

  private void nobodyButTheClaimantSees(String formId, String claimant, String... secrets) {
    Caller own = Caller.signedIn(environment, claimant);
    seesNothing(own, formId, claimant + " before the claim");
    ONLOOKERS.forEach(who -> seesNothing(Caller.signedIn(environment, who), formId, who));
    assertThat(own.engine("POST", path(formId) + "/claim", Map.of("userId", claimant)).status())
        .isEqualTo(204);
    assertThat(own.engine("GET", path(formId) + "/form-variables").body()).contains(secrets);
    ONLOOKERS.forEach(who -> seesNothing(Caller.signedIn(environment, who), formId, who));
  }

  private List<AuditEvent> unsealings() {
    return audit.events(CASE).stream().filter(e -> e.outcome().equals("拆封投标文件")).toList();
  }

  @Test
  void theBidsAreReadByWhoeverHasClaimedTheOpeningAndTheFirstLookIsRecorded() {
    story.threeBids();
    nobodyButTheClaimantSees("bid-opening-open-bids", OFFICER, "示例1", "1,400,000.00元");
    assertThat(unsealings()).extracting(AuditEvent::actor).containsExactly(OFFICER);
    world.view(OFFICER, "bid-opening-open-bids", "facts");
    assertThat(unsealings()).as("a second look is no second event").hasSize(1);
    assertThat(audit.verify(CASE).whole()).isTrue();
  }

  @Test
  void whoeverTakesTheOpeningOverLeavesATraceToo() {
    story.threeBids();
    world.view(OFFICER, "bid-opening-open-bids", "facts");
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(officer.engine("POST", path("bid-opening-open-bids") + "/unclaim").status())
        .isEqualTo(204);
    seesNothing(officer, "bid-opening-open-bids", "who gave it back");
    world.view(COLLEAGUE, "bid-opening-open-bids", "facts");
    assertThat(unsealings()).extracting(AuditEvent::actor).containsExactly(OFFICER, COLLEAGUE);
  }

  @Test
  void theCommitteesNamesAreReadByWhoeverFormsItAndReplacesItsMembers() {
    story.threeBids();
    story.opensAndQualifies();
    nobodyButTheClaimantSees("open-tender-form-committee", OFFICER, "评审专家1");
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(FIVE));
    story.submitOwn("expert-1", "scoring-declare", RECUSED);
    FIVE.subList(1, 5).forEach(e -> story.scores(e, "40", "30", "35"));
    nobodyButTheClaimantSees("review-replace-experts", OFFICER, "评审专家1", "评审专家6");
  }

  @Test
  void theRankingIsReadByWhoeverDecidesAndTheWinnerByWhoeverPublishes() {
    story.threeBids();
    story.opens(FIVE);
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    nobodyButTheClaimantSees("tender-award", PRINCIPAL, "97.14", "示例1");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    nobodyButTheClaimantSees("tender-publish-result", OFFICER, "示例1", "1,400,000.00元");
  }
}
