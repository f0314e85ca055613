package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.support.BumpyYear;
import cn.hebei.socialwork.support.CleanSlate;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.Stranger;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.TaskForm;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Officials read Chinese: no screen shows an English word, but for ids, addresses and keys. After a
 * year in which everything happened, every page is opened. What every form says is read from its
 * file and its facts; in the browser one of each kind of field makes all its remarks, and in the
 * night ({@code -Dforms.walked=all}) every form does.
 */
@BrowserSpec
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WordsTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
  private static final String MENUS = ".dropdown-toggle, [uib-dropdown-toggle]";
  private static final String SEARCH = "[cam-widget-search] input";
  private static final String TABS = ".nav-tabs li > a, .tabs-wrapper a";
  private static final String FILTERS = ".task-filters .item h4 a";

  /** What the forms say when they are provoked: the walk must have heard it. */
  private static final List<String> REMARKS =
      List.of(
          "此项必填。",
          "不得小于 0。",
          "不得大于 100。",
          "不得超过 2000 个字。",
          "最多保留 2 位小数。",
          "没有符合的选项",
          "已全部选择",
          "添加一项",
          "十一月",
          "尚无内容");

  @Autowired private Browsers browsers;
  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private FormsInTurn forms;
  @Autowired private List<TaskForm<?>> allForms;
  @Autowired private Desk desk;
  @Autowired private Robot robot;
  @Autowired private ApplicationContext application;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private final English english = new English();
  private Walk walk;
  private CaseKey lot;
  private CaseKey young;

  @BeforeEach
  void aYearInWhichEverythingHappened() {
    walk = new Walk(browsers, english);
    engine.getJobExecutor().shutdown();
    CleanSlate.make(application);
    browsers.closeAll();
    BumpyYear.roughen(year);
    year.watch(this::keep);
    lot = world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 12, 31));
    BumpyYear.stopOneMore(world, year);
    young = world.newLot(2026);
    world.newLot("130682", 2026);
    world.newLot("130102", 2026);
  }

  private void keep(Desk.Item item, ObjectNode values) {
    Map<String, String> view = new HashMap<>(desk.view(robot.person(item), item));
    view.put("form", values.toString());
    forms.keep(item.formId(), view);
  }

  @AfterEach
  void theEngineGoesOn() {
    forms.showNone();
    Stranger.isGone(jdbc);
    engine.getJobExecutor().start();
  }

  @Test
  void noScreenShowsAnEnglishWord() throws Exception {
    assertThat(forms.forms())
        .containsExactlyInAnyOrderElementsOf(allForms.stream().map(TaskForm::id).toList());
    FormTexts texts = new FormTexts(json);
    for (String form : forms.forms()) {
      english.note(form, texts.words(form, forms.facts(form)));
    }
    Queue<String> left =
        new ConcurrentLinkedQueue<>(
            "all".equals(System.getProperty("forms.walked"))
                ? forms.forms()
                : texts.oneOfEach(forms.forms()));
    Future<String> pages =
        CompletableFuture.supplyAsync(
            () -> {
              everyPage();
              return provoked("130102-officer", browsers.inTurn("130102-officer"), left);
            });
    Future<String> others =
        CompletableFuture.supplyAsync(
            () -> provoked("130682-officer", browsers.as("130682-officer"), left));
    theTaskList();
    String heard =
        provoked("130123-officer", browsers.as("130123-officer"), left)
            + others.get()
            + pages.get();
    forms.showNone();
    faults();
    somebodyComesAndGoes();
    assertThat(heard).contains(REMARKS);
    assertThat(english.found()).as("English words on the screens").isEmpty();
  }

  /** One after the other at one browser, while others read the forms. */
  private void everyPage() {
    walk.read("130123-officer", "/", own(), "/account/password", "/agencies", "/logout");
    walk.read("130123-officer", "/cases/" + young.value(), "/nowhere", "/accounts");
    walk.read("130123-officer", "/terms?page=x");
    walk.read("admin", "/", "/accounts", "/settings", "/calendar", "/clock", "/stuck");
    walk.read("agency-1", "/", "/tenders/receipts", "/agency/profile");
    walk.read("expert-1", "/", "/employers");
    walk.read("auditor", "/", own());
    walk.read(
        Browsers.STRANGER,
        "/login",
        "/login?error",
        "/public/notices",
        "/public/intents",
        "/public/agencies/new");
    Official stranger = browsers.inTurn(Browsers.STRANGER).goTo("/public/agencies/new");
    stranger.run(
        "const form = document.querySelector('main form'); form.noValidate = true; form.submit()");
    walk.note(stranger.waitFor("注册"), "a sign-up without words");
    theProcessMonitor();
  }

  private String own() {
    return "/cases/" + lot.value();
  }

  private void theTaskList() {
    Official officer = browsers.as("130123-officer").goTo(TASKLIST).waitFor("本单位待办");
    walk.note(officer.waitFor("演练"), TASKLIST);
    walk.each(officer, FILTERS);
    officer.take("起草年度计划");
    walk.each(officer, MENUS);
    walk.each(officer, SEARCH);
    for (String tab : List.of("办理记录", "流程图", "说明", "表单")) {
      walk.note(officer.press(tab), tab);
    }
    assertThat(officer.words()).as("remarks stand outside the chain").doesNotContain("批注");
    walk.note(officer.press("键盘快捷键"), "shortcuts");
  }

  /**
   * What the forms say that this officer takes from those left. Typed words are forgotten when a
   * form is left, so that the next one begins with its own.
   */
  private String provoked(String userId, Official officer, Queue<String> left) {
    officer.take("起草年度计划").run("window.shegong.clearDrafts()");
    StringBuilder heard = new StringBuilder();
    for (String form = left.poll(); form != null; form = left.poll()) {
      forms.show(userId, form);
      String said = officer.press("说明").press("表单").provoke();
      heard.append(said);
      english.note(form, said);
    }
    return heard.toString();
  }

  private void theProcessMonitor() {
    Official city = browsers.inTurn("130100-officer");
    for (String page : List.of("dashboard", "processes", "decisions", "tasks", "deployments")) {
      walk.note(city.goTo(COCKPIT + page).waitFor("流程监控").waitFor("演练"), page);
      walk.each(city, MENUS);
    }
    for (String process : List.of("公开招标", "年度计划")) {
      walk.note(city.goTo(COCKPIT + "processes").press(process), process);
      walk.each(city, SEARCH);
      walk.each(city, TABS);
    }
    walk.note(city.press("流程实例").openRow(young.value()), "instance");
    walk.each(city, TABS);
  }

  /** What the administrator reads who makes an account, and who hands over what lay on its desk. */
  private void somebodyComesAndGoes() {
    String newcomer = "130123-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Official admin = browsers.inTurn("admin").goTo("/accounts?organ=130123");
    admin.run(
        "for (const id of ['userId', 'displayName']) document.getElementById(id).value ="
            + " arguments[0]; document.getElementById('role').form.submit()",
        newcomer);
    admin.waitFor("您与该账号视为同一人").run("document.getElementById('temporary-password').remove()");
    walk.note(admin, "an account is made");
    TaskService tasks = engine.getTaskService();
    tasks
        .createTaskQuery()
        .taskAssignee("130123-officer")
        .list()
        .forEach(task -> tasks.setAssignee(task.getId(), newcomer));
    admin
        .goTo("/accounts?organ=130123")
        .run("document.querySelector(`form[action$='/${arguments[0]}/leave']`).submit()", newcomer);
    walk.note(admin.waitFor("事项移交清单"), "an account is closed");
  }

  /** What a page and a form say when the database does not answer. */
  private void faults() {
    Official officer = browsers.as("130123-officer").take("起草年度计划");
    jdbc.sql("alter table lot_year rename to lost").update();
    try {
      walk.note(officer.press("说明").press("表单").waitFor("系统暂时无法完成"), "a form without content");
      walk.note(officer.goTo(own()).waitFor("系统暂时无法完成"), "500");
    } finally {
      jdbc.sql("alter table lost rename to lot_year").update();
    }
  }
}
