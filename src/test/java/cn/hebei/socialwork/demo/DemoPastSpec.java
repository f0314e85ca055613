package cn.hebei.socialwork.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.CaseProgress.Step;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.StuckSteps;
import cn.hebei.socialwork.workflow.Worklists;
import cn.hebei.socialwork.workflow.Worklists.Count;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's past, really lived: what the visitor finds on the first visit. */
@ProcessSpec
class DemoPastSpec {

  private static final String DINGZHOU = "130682";

  @Autowired private DemoPast past;
  @Autowired private DemoStories stories;
  @Autowired private Desk desk;
  @Autowired private LotYears years;
  @Autowired private CaseProgress progress;
  @Autowired private Worklists worklists;
  @Autowired private StuckSteps stuck;
  @Autowired private TimeSource time;
  @Autowired private JdbcClient jdbc;

  private List<String> accounts = List.of();

  @BeforeEach
  void live() {
    accounts = jdbc.sql("select user_id from account").query(String.class).list();
    new TestClock(time).set(DemoStory.PAST.atTime(9, 0));
    past.live();
  }

  /** Other specs begin with the accounts there were before. */
  @AfterEach
  void forgetWhoJoined() {
    for (String table : List.of("post", "account")) {
      jdbc.sql("delete from " + table + " where user_id not in (:known)")
          .param("known", accounts)
          .update();
    }
  }

  @Test
  void thereIsALotInEveryStepAndSomethingToDoForWhoeverSignsIn() {
    everyStoryIsWhereItStops();
    whoeverSignsInFindsATask();
    exactlyOneTaskIsOverdue();
    exactlyOneYearIsFinished();
    assertThat(years.of(List.of(DINGZHOU))).as("定州市").isNotEmpty();
    assertThat(stuck.all()).as("steps that failed").isEmpty();
  }

  private void everyStoryIsWhereItStops() {
    List<Desk.Item> open = desk.open();
    for (DemoStory story : stories.all()) {
      Set<String> forms =
          open.stream()
              .filter(i -> stories.of(i).filter(p -> p.story().equals(story)).isPresent())
              .map(i -> stories.of(i).orElseThrow().year() + " " + i.formId())
              .collect(Collectors.toSet());
      assertThat(forms)
          .as("%s %s", story.firstKey(), story.tells())
          .containsAll(story.stops().stream().map(s -> s.year() + " " + s.form()).toList());
    }
  }

  private void whoeverSignsInFindsATask() {
    Map<String, Long> found = new TreeMap<>();
    for (String user : ExpectedHolders.readmesAccounts()) {
      List<Count> counts = worklists.counts(user);
      found.put(user, counts.get(0).number() + counts.get(1).number());
    }
    assertThat(found).as("我的待办 and 本单位待办").allSatisfy((user, n) -> assertThat(n).isPositive());
  }

  private void exactlyOneTaskIsOverdue() {
    List<Step> late =
        progress
            .of(
                stories.all().stream()
                    .flatMap(s -> years.of(List.of(s.region())).stream())
                    .map(y -> y.key())
                    .toList())
            .values()
            .stream()
            .flatMap(List::stream)
            .filter(Step::late)
            .toList();
    assertThat(late).extracting(s -> s.key().value()).containsExactly("130102-01-2024/report-3");
    assertThat(worklists.counts("agency-3").get(3).number()).as("已逾期").isEqualTo(1);
    assertThat(desk.open().stream().filter(i -> i.formId().equals("agency-report-write")))
        .as("of which period a report is, its task tells")
        .allSatisfy(i -> assertThat(i.name()).endsWith("2024年第三季度 · 填报工作和财务报告"));
  }

  private void exactlyOneYearIsFinished() {
    List<String> lots =
        years.of(stories.all().stream().map(DemoStory::region).distinct().toList()).stream()
            .map(y -> y.caseKey())
            .toList();
    Set<String> running = progress.of(lots.stream().map(CaseKey::new).toList()).keySet();
    assertThat(lots.stream().filter(l -> !running.contains(l))).containsExactly("130123-01-2023");
  }
}
