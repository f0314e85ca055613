package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.Worklists;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The four lists that everybody finds in Tasklist, asked as Tasklist asks, by their names. */
@ProcessSpec
class SharedFiltersSpec {

  private static final String OFFICER = "130123-officer";
  private static final String DEPUTY = "130123-deputy";
  private static final String DRAFT = "正定县民政局 · 正定县第1包 · 2025年 · 起草年度计划";

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private FilterService filters;
  @Autowired private TaskService tasks;
  @Autowired private Worklists worklists;
  @Autowired private Accounts accounts;
  @Autowired private Environment environment;

  @Test
  void aTasksNameTellsOrganLotYearAndAction() {
    world.newLot(2025);
    assertThat(world.open("plan-draft")).extracting(Desk.Item::name).containsExactly(DRAFT);
    assertThat(names(signedIn(OFFICER), "本单位待办")).containsExactly(DRAFT);
  }

  @Test
  void mineAreThoseIHaveClaimed() {
    world.newLot(2025);
    Caller officer = signedIn(OFFICER);
    assertThat(names(officer, "我的待办")).isEmpty();
    String task = "/task/" + tasks.createTaskQuery().singleResult().getId();
    officer.engine("POST", task + "/claim", Map.of("userId", OFFICER));
    assertThat(names(officer, "我的待办")).containsExactly(DRAFT);
    assertThat(names(officer, "本单位待办")).as("still our organ's").containsExactly(DRAFT);
    for (String other : List.of(DEPUTY, "130100-officer", "130682-officer")) {
      assertThat(names(signedIn(other), "我的待办")).as(other).isEmpty();
      assertThat(names(signedIn(other), "本单位待办")).as(other).isEmpty();
    }
    officer.engine("POST", task + "/unclaim");
    assertThat(names(officer, "我的待办")).isEmpty();
  }

  @Test
  void whatIsDueWithinAWeekIsSoonDueAndTheDayAfterItsLastItIsOverdue() {
    world.newLot(2025);
    year.liveUntilOpen("agreement-review");
    Desk.Item review = world.open("agreement-review").get(0);
    LocalDate lastDay =
        LocalDate.ofInstant(
            tasks.createTaskQuery().taskId(review.taskId()).singleResult().getDueDate().toInstant(),
            TimeSource.ZONE);
    Caller deputy = signedIn(DEPUTY);

    world.goTo(lastDay.minusDays(8));
    assertThat(names(deputy, "即将到期")).doesNotContain(review.name());
    world.goTo(lastDay.minusDays(6));
    assertThat(names(deputy, "即将到期")).contains(review.name());
    world.goTo(lastDay.atTime(23, 58));
    assertThat(names(deputy, "即将到期")).contains(review.name());
    assertThat(names(deputy, "已逾期")).doesNotContain(review.name());
    world.goTo(lastDay.plusDays(1).atTime(0, 1));
    assertThat(names(deputy, "已逾期")).contains(review.name());
    assertThat(names(deputy, "即将到期")).doesNotContain(review.name());
    assertThat(names(signedIn("130682-deputy"), "已逾期")).isEmpty();
  }

  @Test
  void whoeverHoldsNoPostHasNoListsInTasklistAndEmptyOnesOnTheDesk() {
    world.newLot(2025);
    String expert = "expert-9";
    List<Post> posts = accounts.posts(expert);
    posts.forEach(accounts::removePost);
    try {
      Caller.Answer lists = signedIn(expert).engine("GET", "/filter");
      assertThat(lists.status()).isEqualTo(200);
      assertThat(lists.json()).isEmpty();
      assertThat(worklists.counts(expert))
          .hasSize(4)
          .allSatisfy(count -> assertThat(count.number()).isZero());
    } finally {
      posts.forEach(accounts::addPost);
    }
    assertThat(accounts.posts(expert)).isEqualTo(posts);
  }

  private Caller signedIn(String userId) {
    return Caller.signedIn(environment, userId);
  }

  private List<String> names(Caller caller, String filter) {
    String id = filters.createFilterQuery().filterName(filter).singleResult().getId();
    Caller.Answer answer = caller.engine("POST", "/filter/" + id + "/list", Map.of());
    assertThat(answer.status()).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false)
        .map(task -> task.path("name").asText())
        .toList();
  }
}
