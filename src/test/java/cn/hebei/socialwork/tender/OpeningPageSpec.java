package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B16, B19, P14: who reads the opening on the page of the case, and from when; and who reads in the
 * task list to which tender a bid belongs.
 */
@ProcessSpec
class OpeningPageSpec {

  private static final String PAGE = "/cases/130123-01-2025";
  private static final String SECTION = "<h2>开标记录</h2>";
  private static final String TENDER = "正定县第一包（2025年） · 正定县民政局";
  private static final List<String> READERS =
      List.of(
          OFFICER,
          TenderStory.PRINCIPAL,
          "130123-finance",
          "130100-officer",
          "130000-officer",
          "auditor");
  private static final List<String> STRANGERS =
      List.of(
          "130125-officer",
          "130682-officer",
          "130600-officer",
          "130123100-officer",
          "agency-1",
          "agency-4",
          "expert-1",
          "admin");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Bids bids;
  @Autowired private Tenders tenders;
  @Autowired private Accounts accounts;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  private Caller signedIn(String user) {
    return Caller.signedIn(environment, user);
  }

  private String page(String user) {
    Caller.Answer answer = signedIn(user).get(PAGE);
    assertThat(answer.status()).as(user).isEqualTo(200);
    return answer.body();
  }

  private void nobodyReadsAnyOfIt(String when) {
    for (String reader : READERS) {
      assertThat(page(reader))
          .as(reader + " " + when)
          .contains("<h2>采购</h2>")
          .doesNotContain(SECTION, "唱标报价", "示例", "prints/opening-1")
          .doesNotContain("1,400,000.00", "1,200,000.00", "1,300,000.00");
    }
    STRANGERS.forEach(s -> assertThat(signedIn(s).get(PAGE).status()).as(s).isEqualTo(403));
  }

  @Test
  void beforeTheOpeningNobodyReadsAnyOfIt() {
    story.threeBids();
    nobodyReadsAnyOfIt("after the deadline");
    world.view(OFFICER, "bid-opening-open-bids", "facts");
    nobodyReadsAnyOfIt("while the officer unseals");
  }

  @Test
  void afterTheOpeningWhoeverSeesTheCaseReadsItAndNobodyElse() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    String officer = accounts.find(OFFICER).orElseThrow().displayName();
    for (String reader : READERS) {
      assertThat(page(reader))
          .as(reader)
          .contains(
              SECTION,
              "2024年9月23日 10:01",
              "河北省乡镇（街道）社工站管理系统",
              officer,
              "10时开标，三家投标人到场，无异议。",
              "已全程录音录像，存放处和编号：" + TenderStory.RECORDING,
              "1号 ",
              "示例1",
              "唱标报价1,400,000.00元，递交时间2024年9月2日 09:0",
              "唱标报价1,200,000.00元",
              "唱标报价1,300,000.00元",
              "投标人意见：尚未答复",
              "href=\"" + PAGE + "/prints/opening-1\"");
    }
    assertThat(page(OFFICER)).contains(bids.of("agency-1").get(0).digest());
    STRANGERS.forEach(s -> assertThat(signedIn(s).get(PAGE).status()).as(s).isEqualTo(403));
  }

  @Test
  void anObjectionStandsThereWithItsAnswer() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.submitOwn(
        "agency-3", "bid-confirm-opening", Map.of("answer", "OBJECTED", "objection", "唱标报价有误"));
    story.confirms();
    assertThat(page(OFFICER)).contains("有异议：唱标报价有误。答复：尚未答复", "投标人意见：无异议");
    String bid = world.view(OFFICER, "bid-opening-answer", "form").at("/objections/0/bid").asText();
    world.submit(
        OFFICER,
        "bid-opening-answer",
        Map.of("objections", List.of(Map.of("bid", bid, "reply", "经核对，唱标无误。"))));
    assertThat(page("auditor")).contains("有异议：唱标报价有误。答复：经核对，唱标无误。");
  }

  /** The agency of the case sees what concerns itself, and never the others' prices there. */
  @Test
  void theAgencyOfTheCaseDoesNotReadItThere() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    YearStory.agree(
        jdbc,
        new CaseKey("130123-01-2025"),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        1);
    assertThat(page("agency-1"))
        .doesNotContain("开标记录", "1,200,000.00", "1,300,000.00", "示例2", "opening-1");
  }

  @Test
  void aRoundThatFailedUnopenedHasNoRecord() {
    story.bids(story.noticed(), "agency-1", "1400000.00");
    world.goTo(DEADLINE.plusMinutes(1));
    nobodyReadsAnyOfIt("in a failed round");
  }

  // The task list (B16)

  @Test
  void aBidsOwnAgencyReadsWhoseTenderItBelongsToAndNobodyElseDoes() {
    long notice = story.noticed();
    story.begins(notice, "agency-1");
    story.begins(notice, "agency-2");
    Desk.Item own = own("agency-1", "bid-submit");
    JsonNode told = holder("agency-1", own.taskId());
    assertThat(told.path("caseTitle").asText()).isEqualTo(TENDER);
    assertThat(told.path("caseUrl").isNull()).isTrue();
    assertThat(told.toString()).doesNotContain("示例2", "agency-2");
    for (String other :
        List.of("agency-2", OFFICER, "130100-officer", "130000-officer", "auditor", "admin")) {
      Caller.Answer answer = signedIn(other).get(path(own.taskId()));
      assertThat(answer.body()).as(other).doesNotContain("第一包", "正定县民政局");
      if (answer.status() == 200) {
        assertThat(holder(other, own.taskId()).path("caseTitle").isNull()).as(other).isTrue();
      }
    }
  }

  @Test
  void anExpertReadsTheSameOnceAsked() {
    story.threeBids();
    story.opens(TenderStory.FIVE);
    String task = own("expert-1", "scoring-declare").taskId();
    assertThat(holder("expert-1", task).path("caseTitle").asText()).isEqualTo(TENDER);
  }

  private Desk.Item own(String user, String formId) {
    return world.open(formId).stream()
        .filter(i -> i.candidates().stream().anyMatch(c -> c.startsWith(user)))
        .findFirst()
        .orElseThrow();
  }

  private static String path(String taskId) {
    return "/shegong/tasks/" + taskId + "/holder";
  }

  private JsonNode holder(String user, String taskId) {
    try {
      return json.readTree(signedIn(user).get(path(taskId)).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
