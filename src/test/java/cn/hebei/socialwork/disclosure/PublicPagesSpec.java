package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.tender.Bidding;
import cn.hebei.socialwork.tender.ChangeOffers;
import cn.hebei.socialwork.workflow.CaseKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody may read of a tender, as a page and as data (R79, B14, B16). */
@ProcessSpec
class PublicPagesSpec {

  private static final String LIST = "/public/notices";
  private static final String DATA = "/public/notices.json";
  private static final String OFFICER = "130123-officer";
  private static final LocalDateTime DEADLINE = LocalDateTime.of(2024, 9, 23, 10, 0);

  @Autowired private Environment environment;
  @Autowired private World world;
  @Autowired private Bidding bidding;
  @Autowired private ChangeOffers changes;
  @Autowired private JdbcClient jdbc;

  private void noticed() {
    world.adoptedLot();
    PreparationStory.upToDocuments(world);
    world.submit(
        OFFICER,
        "tender-prepare-documents",
        Map.of(
            "service",
            "在正定镇设站，每月探访留守老人。",
            "ceiling",
            "1500000.00",
            "pricePoints",
            "20",
            "factors",
            List.of(factor("服务团队", "CAPABILITY"), factor("服务方案", "QUALITY")),
            "renewal",
            "YES"));
    world.submit("130123-principal", "tender-approve-documents", PlanStory.AGREED);
    world.submit(
        OFFICER,
        "open-tender-publish-notice",
        Map.of(
            "medium", "中国政府采购网",
            "url", "https://www.ccgp.gov.cn/notice/1",
            "publishedOn", "2024-09-02",
            "documentsUntil", "2024-09-09",
            "mode", "HERE",
            "bidsCloseAt", "2024-09-23T10:00"));
  }

  private static Map<String, Object> factor(String name, String kind) {
    return Map.of("name", name, "kind", kind, "points", "40", "standard", "每月走访20户以上得40分，不足的不得分");
  }

  private long id() {
    return jdbc.sql("select max(tender_id) from tender_notice").query(Long.class).single();
  }

  private Caller stranger() {
    return Caller.anonymous(environment);
  }

  @Test
  void withoutANoticeTheListSaysSo() {
    assertThat(stranger().get(LIST).body()).contains("目前没有采购公告。");
    assertThat(stranger().get(LIST + "?state=OPEN").body()).contains("没有符合条件的采购公告。", "查看全部");
    assertThat(stranger().get(DATA).json().path("total").asInt(-1)).isZero();
  }

  @Test
  void readingMakesNoSessionAndSetsNoCookie() {
    noticed();
    int before = sessions();
    for (String path : List.of(LIST, DATA, LIST + "/" + id(), LIST + "/" + id() + ".json")) {
      Answer answer = stranger().get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.header("Cache-Control")).as(path).containsExactly("public, max-age=4");
      assertThat(answer.header("X-Content-Type-Options")).as(path).containsExactly("nosniff");
    }
    assertThat(sessions()).isEqualTo(before);
  }

  private int sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
  }

  @Test
  void whatIsUnchangedIsNotSentAgainAndItsHeadIsThatOfThePage() {
    noticed();
    Answer get = stranger().get(DATA);
    String tag = get.header("ETag").get(0);
    Answer again = stranger().from(Map.of("If-None-Match", tag)).get(DATA);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(stranger().from(Map.of("If-None-Match", "W/" + tag)).get(DATA).status())
        .as("as a proxy that compresses writes it")
        .isEqualTo(304);
    Answer head = stranger().call("HEAD", DATA, null);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).containsExactly(tag);
    assertThat(head.header("Content-Length"))
        .containsExactly(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
    assertThat(stranger().call("HEAD", LIST, null).status()).isEqualTo(200);
  }

  @Test
  void theDeadlineShowsAsSoonAsTheClockHasPassedIt() {
    noticed();
    assertThat(stranger().get(LIST).body()).contains("正在招标</span>");
    assertThat(stranger().get(LIST).body()).contains("公开招标", "投标截止时间", "2024年9月23日 10:00");
    world.goTo(DEADLINE.plusSeconds(1));
    assertThat(stranger().get(LIST).body()).contains("投标已截止</span>").doesNotContain("正在招标</span>");
  }

  @Test
  void whoIsSignedInGetsThePageOfEverybodyAndLeavesNothingInIt() {
    noticed();
    Caller officer = Caller.signedIn(environment, OFFICER);
    // But for the minute on the rehearsal's banner.
    String his = officer.get(LIST).body().replaceAll("09:\\d\\d", "");
    String theirs = stranger().get(LIST).body().replaceAll("09:\\d\\d", "");
    assertThat(theirs).isEqualTo(his).doesNotContain("_csrf", "经办", OFFICER);
    assertThat(officer.get("/").status()).as("still signed in").isEqualTo(200);
  }

  @Test
  void thePageOfAFormIsKeptByNobody() {
    assertThat(stranger().get("/public/agencies/new").header("Cache-Control").toString())
        .contains("no-store");
  }

  @Test
  void theListIsChosenByCityCountyAndState() {
    noticed();
    for (String here :
        List.of(
            "", "?region=130100", "?region=130123", "?state=OPEN", "?region=130123&state=OPEN")) {
      assertThat(stranger().get(LIST + here).body()).as(here).contains(">正在招标</span>");
      assertThat(stranger().get(DATA + here).json().path("total").asInt()).as(here).isEqualTo(1);
    }
    for (String elsewhere : List.of("?region=130200", "?region=130682", "?state=FAILED")) {
      assertThat(stranger().get(LIST + elsewhere).body()).contains("没有符合条件的采购公告。");
      assertThat(stranger().get(DATA + elsewhere).json().path("total").asInt(-1)).isZero();
    }
    assertThat(stranger().get(LIST + "?page=2").body()).contains("回到第1页");
  }

  @Test
  void aChoiceThatIsNoneIsRefusedInOneSentence() {
    Map<String, String> sentences =
        Map.of(
            "region=999999",
            "“地区”应从所列的市、县中选择。",
            "region=130123100",
            "“地区”应从所列的市、县中选择。",
            "region=" + "1".repeat(900),
            "“地区”应从所列的市、县中选择。",
            "state=SECRET",
            "“状态”应从所列选项中选择。",
            "page=0",
            "“页码”应为1至99999的整数。",
            "page=-1",
            "“页码”应为1至99999的整数。");
    sentences.forEach(
        (query, sentence) -> {
          Answer page = stranger().get(LIST + "?" + query);
          assertThat(page.status()).as(query).isEqualTo(400);
          assertThat(page.body()).contains(sentence);
          assertThat(page.header("Cache-Control").toString()).contains("no-store");
          assertThat(stranger().get(DATA + "?" + query).refusal()).isEqualTo(sentence);
        });
    assertThat(stranger().get(DATA + "?q=" + "x".repeat(1000)).refusal())
        .isEqualTo("网址中的查询条件不能超过1000个字符。");
  }

  @Test
  void moreThanTwentyTendersFillSeveralPages() {
    noticed();
    jdbc.sql(
            "insert into tender (case_key, round, service, ceiling, price_points, renewal,"
                + " drafted_by) select case_key, n, service, ceiling, price_points, renewal,"
                + " drafted_by from tender, generate_series(2, 41) n where round = 1")
        .update();
    jdbc.sql(
            "insert into tender_notice (tender_id, medium, url, published_on, bids_close_at,"
                + " published_by, sealed_key, documents_until) select t.id, n.medium, n.url, n.published_on,"
                + " n.bids_close_at, n.published_by, n.sealed_key, n.documents_until from tender t, tender_notice n"
                + " where t.round > 1")
        .update();
    assertThat(stranger().get(LIST).body()).contains("第1页，共3页41项", "下一页").doesNotContain("上一页");
    assertThat(stranger().get(LIST + "?page=2").body()).contains("上一页", "下一页");
    assertThat(stranger().get(LIST + "?page=3").body()).contains("上一页").doesNotContain("下一页");
    String next = DATA;
    int read = 0;
    while (!next.isEmpty()) {
      JsonNode page = stranger().get(next).json();
      read += page.path("releases").size();
      next = page.path("links").path("next").asText();
    }
    assertThat(read).isEqualTo(41);
  }

  @Test
  void beforeTheOpeningTheDataTellNothingOfWhoBidsOrHowMany() {
    noticed();
    String before = stranger().get(LIST + "/" + id() + ".json").body();
    assertThat(bidding.begin(new CaseKey("130123-01-2025"), "agency-1")).isEmpty();
    world.runJobs();
    world.submit(
        "agency-1",
        "bid-submit",
        Map.of("price", "1400000.00", "servicePlan", "三名社工驻站。", "team", 3, "undertaking", true));
    assertThat(stranger().get(LIST + "/" + id() + ".json").body()).isEqualTo(before);
  }

  @Test
  void aNoticeIsDataWithStableKeysIsoDatesAndExactAmounts() {
    noticed();
    JsonNode data = stranger().get(LIST + "/" + id() + ".json").json();
    assertThat(data.path("version").asText()).isEqualTo("1.1");
    JsonNode release = data.path("releases").path(0);
    assertThat(release.path("ocid").asText()).isEqualTo("hebei-social-work-130123-01-2025");
    assertThat(release.path("date").asText()).isEqualTo("2024-09-02T00:00:00+08:00");
    assertThat(release.path("tag").toString()).isEqualTo("[\"tender\"]");
    assertThat(release.path("buyer").path("name").asText()).isEqualTo("正定县民政局");
    JsonNode tender = release.path("tender");
    assertThat(tender.path("id").asText()).isEqualTo("130123-01-2025/1");
    assertThat(tender.path("status").asText()).isEqualTo("active");
    assertThat(tender.path("statusDetails").asText()).isEqualTo("正在招标");
    assertThat(tender.path("procurementMethod").asText()).isEqualTo("open");
    assertThat(tender.path("procurementMethodDetails").asText()).isEqualTo("公开招标");
    assertThat(tender.has("enquiryPeriod")).isFalse();
    assertThat(tender.path("value").toString())
        .isEqualTo("{\"amount\":\"1500000.00\",\"currency\":\"CNY\"}");
    assertThat(tender.path("tenderPeriod").path("endDate").asText())
        .isEqualTo("2024-09-23T10:00:00+08:00");
    assertThat(tender.path("documents").path(0).path("url").asText())
        .isEqualTo("https://www.ccgp.gov.cn/notice/1");
    assertThat(release.path("planning").toString())
        .isEqualTo("{\"budget\":{\"amount\":{\"amount\":\"1530000.00\",\"currency\":\"CNY\"}}}");
    assertThat(tender.has("amendments")).isFalse();
    assertThat(release.has("awards")).isFalse();
    assertThat(stranger().get(DATA).json().path("releases").path(0)).isEqualTo(release);
  }

  /** 87令13. */
  @Test
  void thePageSaysConditionsPerformanceDocumentsNoticePeriodAndWhomToAsk() {
    noticed();
    assertThat(stranger().get(LIST + "/" + id()).body())
        .contains("供应商的资格要求", "依法登记", "3年内无重大违法记录")
        .contains("合同履行期限", "2025年1月1日至2025年12月31日")
        .contains("获取招标文件的方式和售价", "免费")
        .contains("公告期限", "自公告之日起5工作日，至2024年9月9日")
        .contains("采购人和项目联系人", "正定县民政局，", "0311-12345678")
        .as("what the legal officer is still to confirm is for those who work here")
        .doesNotContain("待法务确认");
  }

  @Test
  void aChangeOfTheNoticeIsDataToo() {
    noticed();
    world.goTo(LocalDateTime.of(2024, 9, 12, 9, 0));
    assertThat(changes.begin(OFFICER, new CaseKey("130123-01-2025"))).isEmpty();
    world.runJobs();
    world.submit(
        OFFICER,
        "notice-change-draft",
        Map.of("kind", "CLARIFY", "content", "每月入户二十次指每站。", "unchanged", true));
    world.submit("130123-principal", "notice-change-approve", PlanStory.AGREED);
    world.submit(
        OFFICER,
        "notice-change-publish",
        Map.of(
            "action", "PUBLISH",
            "medium", "中国政府采购网",
            "url", "https://www.ccgp.gov.cn/change/1",
            "publishedOn", "2024-09-12"));
    JsonNode release = stranger().get(LIST + "/" + id() + ".json").json().path("releases").path(0);
    assertThat(release.path("tag").toString()).contains("tenderAmendment");
    JsonNode change = release.path("tender").path("amendments").path(0);
    assertThat(change.path("date").asText()).isEqualTo("2024-09-12T00:00:00+08:00");
    assertThat(change.path("description").asText()).isEqualTo("每月入户二十次指每站。");
    assertThat(change.path("tenderPeriod").toString())
        .isEqualTo("{\"endDate\":\"2024-09-27T10:00:00+08:00\"}");
    assertThat(release.path("tender").path("documents").path(1).path("url").asText())
        .isEqualTo("https://www.ccgp.gov.cn/change/1");
  }

  /** B3, R79: an intent is everybody's once its plan is approved, before there is any notice. */
  @Test
  void anIntentStandsOnAPageAndAsDataOnceThePlanIsApproved() {
    world.adoptedLot();
    assertThat(stranger().get("/public/intents").body()).contains("目前没有公开的采购意向。");
    PreparationStory.prepare(world);
    assertThat(stranger().get("/public/intents").body())
        .contains("正定县第一包（2025年）", "正定县民政局", "每月探访留守老人", "1,530,000.00元")
        .contains("2024年7月25日", "2024年8月26日以后", "https://www.ccgp.gov.cn/intent/1")
        .doesNotContain("待法务确认");
    Answer data = stranger().get("/public/intents.json");
    assertThat(data.header("Cache-Control")).containsExactly("public, max-age=4");
    JsonNode intent = data.json().path("releases").path(0);
    assertThat(data.json().path("total").asInt()).isEqualTo(1);
    assertThat(intent.path("ocid").asText()).isEqualTo("hebei-social-work-130123-01-2025");
    assertThat(intent.path("tag").toString()).isEqualTo("[\"planning\"]");
    assertThat(intent.path("planning").path("budget").path("amount").path("amount").asText())
        .isEqualTo("1530000.00");
    assertThat(intent.path("planning").path("documents").path(0).path("url").asText())
        .isEqualTo("https://www.ccgp.gov.cn/intent/1");
    assertThat(stranger().get("/public/intents?page=0").status()).isEqualTo(400);
    assertThat(stranger().get("/public/intents.json?page=x").refusal()).contains("页码");
  }

  @Test
  void whatIsNotThereIsToldInPlainWords() {
    Answer page = stranger().open(LIST + "/999");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("页面不存在", "返回采购公告和结果");
    assertThat(stranger().get(LIST + "/999.json").refusal()).contains("您要打开的页面不存在");
    assertThat(stranger().open(LIST + "/abc").status()).isEqualTo(400);
  }
}
