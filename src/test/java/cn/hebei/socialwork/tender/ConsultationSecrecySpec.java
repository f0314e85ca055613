package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.ConsultationStory.ASK;
import static cn.hebei.socialwork.tender.ConsultationStory.CHANGE;
import static cn.hebei.socialwork.tender.ConsultationStory.CONSULT;
import static cn.hebei.socialwork.tender.ConsultationStory.EXAMINE;
import static cn.hebei.socialwork.tender.ConsultationStory.OFFICER;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTE;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTES;
import static cn.hebei.socialwork.tender.ConsultationStory.SIGN;
import static cn.hebei.socialwork.tender.ConsultationStory.TALK;
import static cn.hebei.socialwork.tender.ConsultationStory.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.security.EveryAnswer;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Dump;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * P11, B16, P15 as somebody tries who wants to know: what is handed in for a consultation, what is
 * said in it and what is quoted last is read by nobody before its time, and by no other supplier
 * ever.
 */
@ProcessSpec
class ConsultationSecrecySpec {

  private static final List<String> OUTSIDERS =
      List.of(
          "130123-principal",
          "130123-deputy",
          "130123-finance",
          "130682-officer",
          "130100-officer",
          "130000-officer",
          "130123100-officer",
          "agency-4",
          "expert-9",
          "auditor",
          "admin");
  private static final List<String> LISTS =
      List.of("/task", "/process-instance", "/history/task", "/history/process-instance");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Bids bids;
  @Autowired private Tenders tenders;
  @Autowired private TaskService tasks;
  @Autowired private ProcessEngine engine;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private ConsultationStory story;

  @BeforeEach
  void tellTheStory() {
    story = new ConsultationStory(world, desk, bidding, tenders, json);
  }

  @Test
  void beforeTheDeadlineNoTableHoldsAResponseOrLinksItsSupplierToTheConsultation() {
    long id = 987_654_321_077L;
    jdbc.sql("alter table tender alter column id restart with " + id).update();
    story.noticed();
    story.tender().bids(id, "agency-1", "1432109.87");
    Dump dump = new Dump(jdbc);
    assertThat(dump.holding("1432109")).isEmpty();
    String key = bids.of("agency-1").get(0).key();
    for (String tender : List.of(Long.toString(id), "130123-01-2025")) {
      assertThat(dump.holding("agency-1", tender)).as(tender).isEmpty();
      assertThat(dump.holding(key, tender)).as(tender).isEmpty();
    }
    everybodyElse("agency-1")
        .forEach(
            who ->
                assertThat(answers(who))
                    .as(who)
                    .noneMatch(b -> b.contains("1432109") || b.contains(key)));
  }

  /** The members' own names are secret until the result, also in the chain (B21). */
  @Test
  void afterTheDeadlineOnlyTheGroupLearnsWhoRespondedAndItsLeaderAloneReadsWhat() {
    story.declared();
    story.examines(Map.of());
    for (String who : everybodyElse("expert-1")) {
      assertThat(answers(who))
          .as(who)
          .noneMatch(b -> b.contains("1,411,111") || b.contains("1411111") || b.contains("入户二十次。"));
    }
    for (String who : OUTSIDERS) {
      for (String agency : List.of("示例1）", "示例2）", "示例3）")) {
        assertThat(answers(who))
            .as(who)
            .noneMatch(b -> b.contains("冀心社会工作服务中心（" + agency) && !ownName(who, agency));
      }
      assertThat(answers(who)).as(who).noneMatch(b -> b.contains("expert-1\""));
    }
  }

  /** Files and prints of responses are the group's alone: not the purchaser's, not a supplier's. */
  @Test
  void theFilesAndPapersOfAResponseAreTheGroupsAlone() {
    long id = story.declared();
    story.examines(Map.of());
    String files = "/tenders/" + id + "/files";
    for (String who : everybodyElse("expert-1", "expert-2")) {
      assertThat(Caller.signedIn(environment, who).get(files).status()).as(who).isEqualTo(403);
    }
    for (String member : ConsultationStory.THREE) {
      assertThat(Caller.signedIn(environment, member).get(files).status()).isEqualTo(200);
    }
    assertThat(Caller.signedIn(environment, OFFICER).get("/cases/130123-01-2025").body())
        .contains("采购公告")
        .doesNotContain("开标记录", "投标回执（1号）", "投标附件");
  }

  /** What the group drafts and signs, and who does not agree, is the group's alone (P11, B21). */
  @Test
  void theRecordIsReadByThoseWhoSignItAndByNobodyElse() {
    story.declared();
    story.examines(Map.of());
    story.drafts(CHANGE);
    story.dissents("expert-3", "三号响应的人员安排不实");
    assertThat(story.tender().view("expert-2", SIGN, "facts").toString()).contains(TALK, CHANGE);
    for (String who : everybodyElse("expert-1", "expert-2")) {
      assertThat(answers(who))
          .as(who)
          .noneMatch(
              b ->
                  b.contains(TALK)
                      || b.contains("1,411,111")
                      || b.contains("人员安排不实")
                      || b.contains(CHANGE));
    }
  }

  private static boolean ownName(String who, String agency) {
    return agency.equals("示例" + who.replace("agency-", "") + "）");
  }

  @Test
  void whatIsSaidWithOneSupplierIsReadByNoOtherAndNotByThePurchaser() {
    story.asked();
    for (int n = 1; n <= 3; n++) {
      List<String> bodies = answers("agency-" + n);
      for (int other = 1; other <= 3; other++) {
        String talk = TALK + "：" + other;
        assertThat(bodies.stream().anyMatch(b -> b.contains(talk)))
            .as("agency-%d reads the talk with %d", n, other)
            .isEqualTo(n == other);
      }
      assertThat(bodies).anyMatch(b -> b.contains(CHANGE));
    }
    for (String who : everybodyElse("agency-1", "agency-2", "agency-3", "expert-1")) {
      assertThat(answers(who)).as(who).noneMatch(b -> b.contains(TALK));
    }
  }

  @Test
  void aFinalQuotationStandsInNoTableAndInNoAnswerBeforeItsDeadline() {
    story.asked();
    story.quotes("agency-1", quotation("1398765.43"));
    story.quotes("agency-2", Map.of("decision", "LEAVE"));
    Dump dump = new Dump(jdbc);
    assertThat(dump.holding("1398765")).isEmpty();
    assertThat(dump.holding("LEAVE"))
        .as("but in the form that everybody gets")
        .allMatch(row -> row.text().contains("final-quotation-quote.form"));
    assertThat(sealedLengths()).as("who leaves seals as much as who stays").hasSize(1);
    String id = Long.toString(tenders.get(new CaseKey("130123-01-2025")).id());
    EveryAnswer all =
        new EveryAnswer(
            environment,
            engine,
            Map.of(
                "{caseKey}", List.of("130123-01-2025"),
                "{tenderId}", List.of(id),
                "{id}", List.of(id)));
    assertThat(
            EveryAnswer.people().parallelStream()
                .flatMap(who -> all.to(who).values().stream())
                .filter(b -> b.contains("1398765") || b.contains("1,398,765")))
        .as("to whoever has a column in the matrix, the supplier itself included")
        .isEmpty();
  }

  private List<Integer> sealedLengths() {
    return jdbc.sql("select distinct length(sealed) from final_quotation where sealed is not null")
        .query(Integer.class)
        .list();
  }

  @Test
  void nobodyAnswersInAnotherSuppliersOrMembersPlace() {
    story.declared();
    foreign(EXAMINE, "expert-1", "expert-2", OFFICER, "agency-1");
    story.examines(Map.of());
    foreign(CONSULT, "expert-1", "expert-3", OFFICER, "agency-2");
    story.drafts(CHANGE);
    foreign(SIGN, "expert-2", "expert-1", OFFICER, "agency-1");
    story.sign();
    foreign(ASK, OFFICER, "agency-1", "expert-1", "130682-officer");
    world.submit(OFFICER, ASK, ConsultationStory.asking());
    foreign(QUOTE, "agency-1", "agency-2", OFFICER, "expert-1");
  }

  private void foreign(String form, String owner, String... others) {
    String task =
        world.open(form).stream()
            .filter(i -> i.candidates().stream().anyMatch(c -> c.startsWith(owner)))
            .findFirst()
            .orElseThrow()
            .taskId();
    for (String who : others) {
      Caller caller = Caller.signedIn(environment, who);
      assertThat(caller.engine("POST", "/task/" + task + "/claim", Map.of("userId", who)).status())
          .as(who + " claims " + form)
          .isGreaterThanOrEqualTo(400);
      assertThat(
              caller
                  .engine("POST", "/task/" + task + "/submit-form", Map.of("variables", Map.of()))
                  .status())
          .as(who + " submits " + form)
          .isGreaterThanOrEqualTo(400);
      assertThat(caller.engine("GET", "/task/" + task + "/form-variables").status())
          .as(who + " reads " + form)
          .isGreaterThanOrEqualTo(400);
    }
  }

  /** Of those who lose, neither first nor last price stands on any page, even after the result. */
  @Test
  void thePublicReadsTheWinnersPriceAlone() {
    long id = story.quoted();
    story.scored("30", "30", "30");
    world.submit(TenderStory.PRINCIPAL, "tender-award", Map.of("bid", "2"));
    world.submit(
        OFFICER,
        "tender-publish-result",
        World.with(TenderStory.result(), "publishedOn", QUOTES.toLocalDate().toString()));
    Caller anybody = Caller.signedIn(environment, "agency-5");
    for (String page :
        List.of(
            "/public/notices/" + id,
            "/public/notices",
            "/public/notices/" + id + ".json",
            "/public/ocds/releases.json")) {
      assertThat(anybody.get(page).body())
          .as(page)
          .doesNotContain("1,300,000", "1,400,000", "1300000", "1400000", "1,411,111", "1411111");
    }
    assertThat(anybody.get("/public/notices/" + id).body()).contains("1,200,000.00元", "成交机构");
  }

  private static List<String> everybodyElse(String... but) {
    List<String> all = new ArrayList<>(OUTSIDERS);
    all.addAll(List.of(OFFICER, "agency-1", "agency-2", "agency-3", "expert-1", "expert-2"));
    all.removeAll(List.of(but));
    return all;
  }

  /** Whatever this user is answered: pages, lists of the engine, each task and its form. */
  private List<String> answers(String who) {
    Caller caller = Caller.signedIn(environment, who);
    List<String> bodies = new ArrayList<>();
    for (String page :
        List.of(
            "/",
            "/public/notices",
            "/tenders/receipts",
            "/stuck",
            "/cases/130123-01-2025",
            "/audit/130123-01-2025")) {
      bodies.add(caller.get(page).body());
    }
    for (String list : LISTS) {
      bodies.add(caller.engine("GET", list).body());
      bodies.add(caller.engine("POST", list, Map.of()).body());
    }
    for (Task task : tasks.createTaskQuery().list()) {
      for (String part : List.of("", "/form-variables", "/variables", "/identity-links")) {
        bodies.add(caller.engine("GET", "/task/" + task.getId() + part).body());
      }
    }
    return bodies;
  }
}
