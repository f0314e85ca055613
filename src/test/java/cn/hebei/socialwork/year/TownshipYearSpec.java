package cn.hebei.socialwork.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.Prints;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R43, R67, P20: a township buys for itself as a county does, with nobody but its own people; what
 * it files goes to the county. Below the limit everything is the same, but cites no law of
 * procurement.
 */
@ProcessSpec
class TownshipYearSpec {

  private static final String TOWN = "130123103";
  private static final String OFFICER = TOWN + "-officer";
  private static final Pattern LAW = Pattern.compile("政府采购法(实施条例)?第|财政部令第|财办?库〔|法定(?!代表|利害)");
  private static final Pattern ARTICLE = Pattern.compile("政府采购法(实施条例)?第|财政部令第|财办?库〔");

  /** What goes to the organ that filings go to (P3). */
  private static final List<String> FILED = List.of("filing-check", "onboarding-record-training");

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private Robot robot;
  @Autowired private Desk desk;
  @Autowired private FormService forms;
  @Autowired private LotYears years;
  @Autowired private Agreements agreements;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Set<String>> people = new TreeMap<>();
  private CaseKey key = new CaseKey(TOWN + "-01-2025");

  @BeforeEach
  void theTownshipBeginsALot() {
    key = world.newLot(TOWN, 2025);
    year.watch((item, values) -> look(item));
  }

  @Test
  void aTownshipBuysAndIsServedForAYearByNobodyButItsOwnPeople() {
    year.liveUntil(LocalDate.of(2025, 12, 31));
    assertThat(years.get(key).outcome()).isEqualTo(LotYear.Outcome.RENEW);
    assertThat(agreements.get(key).signedOn()).isNotNull();
    assertThat(people)
        .containsKeys(
            "tender-method-approve",
            "open-tender-publish-notice",
            "bid-submit",
            "bid-opening-open-bids",
            "open-tender-qualify",
            "scoring-score",
            "tender-award",
            "tender-publish-result",
            "agreement-record-signing",
            "station-setup-premises",
            "onboarding-accept-stations",
            "service-year-check-report",
            "evaluation-decide");
    people.forEach(
        (form, groups) ->
            assertThat(groups)
                .as(form)
                .allMatch(
                    group ->
                        FILED.contains(form)
                            ? group.startsWith("130123-")
                            : group.matches(TOWN + "-\\w+|(agency|expert)-\\d(-\\w+)?")));
    assertThat(print("notice-1"))
        .contains("新安镇人民政府（自行购买，参照执行）", "采购性质：政府采购", "政府采购法第22条")
        .doesNotContain("正定县民政局", "内控");
    assertThat(Caller.anonymous(environment).get("/public/notices?region=130123").body())
        .as("found among those of the county")
        .contains("新安镇人民政府");
  }

  @Test
  void belowTheLimitTheSameFlowSaysInternalControlAndCitesNoLawOfProcurement() {
    belowTheLimit();
    year.liveUntilOpen("tender-prepare-documents");
    assertThat(world.refusal(OFFICER, "tender-prepare-documents", localBidder()))
        .contains("采购文件体检未通过", "内控要求")
        .doesNotContainPattern(LAW);
    year.liveUntilOpen("station-setup-premises");
    assertThat(agreements.get(key).signedOn()).isNotNull();
    assertThat(texts)
        .containsKeys("tender-method-propose", "bid-submit", "scoring-score", "tender-award");
    Map<String, List<String>> cited = new TreeMap<>();
    texts.forEach((form, text) -> cited.put(form, found(text)));
    cited.values().removeIf(List::isEmpty);
    assertThat(cited).isEmpty();
    assertThat(texts.get("tender-method-propose")).contains("内控采购", "内控要求");
    assertThat(texts.get("bid-submit")).contains("内控采购", "自行购买，参照执行");
    for (String paper : List.of("notice-1", "opening-1", "receipt-1-1")) {
      assertThat(print(paper)).as(paper).contains("新安镇人民政府").doesNotContainPattern(LAW);
    }
    assertThat(print("notice-1")).contains("采购性质：内控采购");
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(officer.get("/cases/" + key).body())
        .contains("内控采购", "<h2>规定时限</h2>")
        .doesNotContain("<h2>法定时限</h2>")
        .doesNotContainPattern(ARTICLE);
    assertThat(officer.get("/").body()).contains("本单位的包", "/cases/" + key);
    String notice = "/public/notices/" + tender();
    assertThat(Caller.anonymous(environment).get(notice).body())
        .contains("内控采购", "新安镇人民政府（自行购买，参照执行）")
        .as("below the limit no medium is designated")
        .contains("正定县人民政府网")
        .doesNotContainPattern(LAW);
  }

  /** Where law of procurement is cited, with the words around it. */
  private static List<String> found(String text) {
    return LAW.matcher(text)
        .results()
        .map(
            m -> text.substring(Math.max(0, m.start() - 20), Math.min(text.length(), m.end() + 20)))
        .toList();
  }

  /** All amounts of the happy year by ten: 180,000 yuan. */
  private void belowTheLimit() {
    year.change(
            "plan-draft", v -> v.path("lines").forEach(line -> tenth((ObjectNode) line, "amount")))
        .change("tender-prepare-documents", v -> v.remove("bond"))
        .change(
            "open-tender-publish-notice",
            v -> v.put("medium", "OTHER").put("otherMedium", "正定县人民政府网"))
        .change("bid-submit", v -> tenth(v, "price"));
  }

  private static void tenth(ObjectNode values, String field) {
    BigDecimal amount = new BigDecimal(values.path(field).asText());
    values.put(
        field, amount.movePointLeft(1).setScale(2, RoundingMode.UNNECESSARY).toPlainString());
  }

  private static Map<String, Object> localBidder() {
    Map<String, Object> values = new TreeMap<>();
    values.put("service", "每月探访留守老人。");
    values.put("ceiling", "150000.00");
    values.put("pricePoints", "20");
    values.put("renewal", "YES");
    values.put(
        "factors",
        List.of(Map.of("name", "本地机构", "kind", "QUALITY", "points", "80", "standard", "本地机构得80分")));
    return values;
  }

  private String print(String paper) {
    String path = "/cases/%s/prints/%s".formatted(key, paper);
    return Prints.text(Caller.signedIn(environment, OFFICER).download(path));
  }

  private long tender() {
    return jdbc.sql("select id from tender where case_key = ?")
        .param(key.value())
        .query(Long.class)
        .single();
  }

  /** Keeps whose task it is and what its form says. */
  private void look(Desk.Item item) {
    people.computeIfAbsent(item.formId(), id -> new TreeSet<>()).addAll(item.candidates());
    texts.merge(item.formId(), form(item) + facts(item), String::concat);
  }

  private String facts(Desk.Item item) {
    return desk.view(robot.person(item), item).get("facts");
  }

  private String form(Desk.Item item) {
    try (InputStream in = forms.getDeployedTaskForm(item.taskId())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
