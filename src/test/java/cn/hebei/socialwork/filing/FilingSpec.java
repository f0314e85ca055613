package cn.hebei.socialwork.filing;

import static cn.hebei.socialwork.support.PlanStory.adopt;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Prints;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class FilingSpec {

  private static final Map<String, Object> ACCEPT =
      Map.of("decision", "ACCEPT", "number", "石民备〔2025〕1号");

  @Autowired private World world;
  @Autowired private Filings filings;
  @Autowired private Regions regions;
  @Autowired private TimeSource time;
  @Autowired private JdbcClient jdbc;
  @Autowired private FilingSheet sheet;
  @Autowired private Environment environment;

  private CaseKey filed() {
    CaseKey key = world.newLot(2025);
    adopt(world);
    return key;
  }

  private Filing filing(CaseKey key) {
    return filings.of(key).get(0);
  }

  @Test
  void theCityAcceptsWithANumber() {
    CaseKey key = filed();
    world.submit("130100-officer", "filing-check", ACCEPT);
    assertThat(filing(key).status()).isEqualTo(Filing.Status.ACCEPTED);
    assertThat(filing(key).number()).isEqualTo("石民备〔2025〕1号");
    assertThat(filing(key).digest()).matches("[0-9a-f]{64}");
    assertThat(world.running("filing")).isEmpty();
  }

  @Test
  void acceptingWithoutANumberIsRefused() {
    filed();
    assertThat(world.refusal("130100-officer", "filing-check", Map.of("decision", "ACCEPT")))
        .contains("备案编号");
  }

  @Test
  void returningWithoutSayingWhatIsMissingIsRefused() {
    filed();
    assertThat(world.refusal("130100-officer", "filing-check", Map.of("decision", "RETURN")))
        .contains("需补充的材料");
  }

  @Test
  void theReceiptOfAnAcceptedFilingStandsOnTheCasePage() {
    CaseKey key = filed();
    Caller officer = Caller.signedIn(environment, "130123-officer");
    assertThat(officer.get("/cases/" + key).body()).doesNotContain("备案回执");
    world.submit("130100-officer", "filing-check", ACCEPT);
    assertThat(officer.get("/cases/" + key).body())
        .contains(
            "备案回执",
            "石家庄市民政局 石民备〔2025〕1号",
            "2024年9月2日",
            "备案材料摘要（SHA-256）",
            String.valueOf(filing(key).digest()));
  }

  @Test
  void theReceiptIsPrintedUnderTheNumberOfTheAuthority() {
    CaseKey key = filed();
    String print = "/cases/" + key + "/prints/filing-" + filing(key).id();
    Caller officer = Caller.signedIn(environment, "130123-officer");
    assertThat(officer.download(print).statusCode()).as("not accepted yet").isEqualTo(404);
    world.submit("130100-officer", "filing-check", ACCEPT);
    assertThat(officer.get("/cases/" + key).body()).contains(print, "备案回执（年度计划备案）");
    assertThat(Prints.text(officer.download(print)))
        .startsWith("石家庄市民政局")
        .contains(
            "石民备〔2025〕1号",
            "备案回执\n",
            "正定县民政局：",
            "正定县第一包 · 2025年",
            String.valueOf(filing(key).digest()),
            "石家庄市民政局\n2024年9月2日");
    assertThat(Caller.signedIn(environment, "130125-officer").download(print).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theDigestOfTheReceiptChangesWithWhatWasFiled() {
    CaseKey key = filed();
    String before = sheet.digest(key, filing(key));
    assertThat(sheet.digest(key, filing(key))).isEqualTo(before);
    jdbc.sql("update plan set goals = goals || '。'").update();
    assertThat(sheet.digest(key, filing(key))).isNotEqualTo(before);
  }

  @Test
  void whatIsAcceptedHasNoListOfWhatIsMissing() {
    filed();
    assertThat(
            world.refusal(
                "130100-officer", "filing-check", with(ACCEPT, "missing", lacking("缺少预算批复"))))
        .contains("需补充的材料");
  }

  @Test
  void theSameThingIsListedOnce() {
    filed();
    assertThat(world.refusal("130100-officer", "filing-check", giveBack("缺少预算批复", "缺少预算批复 ")))
        .contains("重复");
  }

  @Test
  void aRowWithoutWordsIsRefusedByItsName() {
    filed();
    assertThat(world.refusal("130100-officer", "filing-check", giveBack(" "))).contains("材料");
  }

  @Test
  void everyItemIsAnsweredAndNoneIsLeftOutOrAdded() {
    filed();
    world.submit("130100-officer", "filing-check", giveBack("缺少预算批复", "缺少会签页"));
    JsonNode rows = world.view("130123-officer", "filing-supplement", "form").path("items");
    assertThat(rows.findValuesAsText("what")).containsExactly("缺少预算批复", "缺少会签页");
    assertThat(world.view("130123-officer", "filing-supplement", "facts").toString())
        .as("what was filed is shown")
        .contains("1,800,000.00元", "正定镇");
    assertThat(refusedSupplement(row("缺少预算批复", "已补"))).contains("不一致");
    assertThat(refusedSupplement(row("缺少会签页", "已补"), row("缺少预算批复", "已补"))).contains("不一致");
    assertThat(refusedSupplement(row("缺少预算批复", "已补"), row("缺少会签页", " "))).contains("补充");
    supplement(row("缺少预算批复", "已补批复"), row("缺少会签页", "已补会签页"));
    assertThat(checked()).contains("第1次退回要求补充：缺少预算批复", "【本次新补充】已补批复", "【本次新补充】已补会签页");
  }

  @Test
  void aSecondReturnMarksWhichAnswersChanged() {
    filed();
    world.submit("130100-officer", "filing-check", giveBack("缺少预算批复", "缺少会签页"));
    supplement(row("缺少预算批复", "已补批复"), row("缺少会签页", "已补会签页"));
    world.submit("130100-officer", "filing-check", giveBack("缺少预算批复", "缺少会签页", "缺少地图"));
    JsonNode rows = world.view("130123-officer", "filing-supplement", "form").path("items");
    assertThat(rows.findValuesAsText("answer")).containsExactly("已补批复", "已补会签页", "");
    supplement(row("缺少预算批复", "已补盖章的批复"), row("缺少会签页", "已补会签页"), row("缺少地图", "已补地图"));
    assertThat(checked())
        .contains("第2次退回要求补充：缺少预算批复", "【较上次有修改】已补盖章的批复", "【与上次相同】已补会签页")
        .contains("【本次新补充】已补地图");
  }

  private static List<Map<String, String>> lacking(String... what) {
    return Arrays.stream(what).map(w -> Map.of("what", w)).toList();
  }

  private static Map<String, Object> giveBack(String... what) {
    return Map.of("decision", "RETURN", "missing", lacking(what));
  }

  private static Map<String, String> row(String what, String answer) {
    return Map.of("what", what, "answer", answer);
  }

  private void supplement(Map<?, ?>... rows) {
    world.submit("130123-officer", "filing-supplement", Map.of("items", List.of(rows)));
  }

  private String refusedSupplement(Map<?, ?>... rows) {
    return world.refusal("130123-officer", "filing-supplement", Map.of("items", List.of(rows)));
  }

  private String checked() {
    return world.view("130100-officer", "filing-check", "facts").toString();
  }

  @Test
  void aReturnedFilingComesBackToTheCountyWithWhatIsMissingAndVoidsNothing() {
    CaseKey key = filed();
    world.submit("130100-officer", "filing-check", giveBack("缺少预算批复"));
    assertThat(world.view("130123-officer", "filing-supplement", "facts").toString())
        .contains("缺少预算批复", "尚未补充");
    assertThat(filing(key).status()).isEqualTo(Filing.Status.RETURNED);
    world
        .theOnly("filing")
        .isWaitingAtExactly("userTask_supplement")
        .hasNotPassed("endEvent_filed");
    supplement(row("缺少预算批复", "已补预算批复"));
    assertThat(checked()).contains("已补预算批复");
    world.submit("130100-officer", "filing-check", ACCEPT);
    assertThat(filing(key).status()).isEqualTo(Filing.Status.ACCEPTED);
  }

  @Test
  void silenceForFiveWorkingDaysCountsAsReceived() {
    CaseKey key = filed();
    // Filed on Monday 2024-09-02: the fifth working day is Monday the 9th.
    assertThat(filing(key).silenceOn()).isEqualTo(LocalDate.of(2024, 9, 9));
    world.goTo(LocalDate.of(2024, 9, 9));
    assertThat(filing(key).status()).isEqualTo(Filing.Status.SUBMITTED);
    world.goTo(LocalDate.of(2024, 9, 10));
    assertThat(filing(key).status()).isEqualTo(Filing.Status.DEEMED);
    assertThat(filing(key).digest()).as("silence gives no receipt").isNull();
    assertThat(world.open("filing-check")).isEmpty();
  }

  /** The timer fires a little late, or the job that follows it fails: the clock decides. */
  @Test
  void afterTheLastDayAFilingIsNotGivenBackButMayStillBeAccepted() {
    CaseKey key = filed();
    Map<String, Object> giveBack = giveBack("缺少预算批复");
    new TestClock(time).set(LocalDateTime.of(2024, 9, 10, 0, 0));
    assertThat(world.refusal("130100-officer", "filing-check", giveBack))
        .isEqualTo("答复期限（2024年9月9日）已过，期满未答复视为收到，不能再退回补充；可以予以备案并编号。");
    world.submit("130100-officer", "filing-check", ACCEPT);
    assertThat(filing(key).status()).isEqualTo(Filing.Status.ACCEPTED);
  }

  @Test
  void untilTheEndOfTheLastDayItMayBeGivenBack() {
    CaseKey key = filed();
    new TestClock(time).set(LocalDateTime.of(2024, 9, 9, 23, 58));
    world.submit("130100-officer", "filing-check", giveBack("缺少预算批复"));
    assertThat(filing(key).status()).isEqualTo(Filing.Status.RETURNED);
  }

  @Test
  void whereTheSettingSaysSoTheTenderWaitsForTheReceipt() {
    jdbc.sql("update rule_value set value = 'true' where key = 'filing.await'").update();
    try {
      filed();
      world.theOnly("plan").as("the plan waits").isWaitingAtExactly("receiveTask_planFiled");
      world.submit("130100-officer", "filing-check", ACCEPT);
      assertThat(world.running("plan")).as("the plan is over").isEmpty();
    } finally {
      jdbc.sql("update rule_value set value = 'false' where key = 'filing.await'").update();
    }
  }

  @Test
  void filingsGoWhereTheNoticePutsThem() {
    assertThat(regions.above("130123")).as("正定县").isEqualTo("130100");
    assertThat(regions.above("130629")).as("容城县").isEqualTo("133100");
    assertThat(regions.above("130632")).as("安新县").isEqualTo("133100");
    assertThat(regions.above("130638")).as("雄县").isEqualTo("133100");
    assertThat(regions.above("130682")).as("定州市").isEqualTo("130000");
    assertThat(regions.above("130181")).as("辛集市").isEqualTo("130000");
    assertThat(regions.above("133100")).as("雄安新区").isEqualTo("130000");
  }
}
