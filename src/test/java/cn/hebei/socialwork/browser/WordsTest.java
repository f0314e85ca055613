package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.workflow.CaseKey;
import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officials read Chinese: no screen shows an English word, but for ids, addresses and keys. */
@BrowserSpec
class WordsTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

  /** Ids of people, organs, cases and processes, addresses, keys of the keyboard, formats. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "https?://[\\w./-]*|(?<![A-Za-z])(\\d{6,9}-[a-z]+|admin|auditor|agency|expert|platform"
              + "|\\w{8}-\\w{4}-\\w{4}-\\w{4}-\\w{12}|CSV|SHA-256|(?i:ctrl|alt|shift|enter|esc)|%s)(?![A-Za-z])"
                  .formatted(processes()));

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;

  private final Set<String> found = new TreeSet<>();
  private CaseKey lot;

  @BeforeEach
  void aLotInItsPlan() {
    lot = pages.openLot("130123-officer");
  }

  @AfterEach
  void nothingButChinese() {
    assertThat(found).as("English words on the screens").isEmpty();
  }

  @Test
  void ourOwnPages() {
    read(
        browsers.as("130123-officer"),
        "/",
        "/cases/" + lot.value(),
        "/audit/" + lot.value(),
        "/account/password",
        "/nowhere");
    read(browsers.as("admin"), "/", "/accounts", "/settings", "/calendar", "/clock", "/stuck");
    read(browsers.as("agency-1"), "/", "/tenders/receipts");
    read(browsers.as("auditor"), "/", "/cases/" + lot.value());
    read(browsers.stranger(), "/login", "/login?error", "/public/notices", "/public/agencies/new");
  }

  @Test
  void theTaskList() {
    Official officer = browsers.as("130123-officer");
    read(officer, TASKLIST);
    officer.take("起草年度计划");
    note(officer, "form");
    for (String tab : List.of("办理记录", "流程图", "说明", "表单")) {
      officer.press(tab);
      note(officer, tab);
    }
    officer.press("添加批注");
    note(officer, "comment");
    officer.press("关闭").press("键盘快捷键");
    note(officer, "shortcuts");
  }

  @Test
  void theProcessMonitor() {
    Official city = browsers.as("130100-officer");
    for (String page : List.of("dashboard", "processes", "decisions", "tasks")) {
      city.goTo(COCKPIT + page).waitFor("流程监控");
      note(city, page);
    }
    city.goTo(COCKPIT + "processes").press("年度计划");
    note(city, "definition");
    city.openRow(lot.value());
    // The monitor opens whichever tab it loads first, so each is asked for by its name.
    for (String tab : List.of("变量", "异常", "调用的流程实例", "作业", "外部任务")) {
      note(city.press(tab), tab);
    }
  }

  private static String processes() {
    return Arrays.stream(new File("processes").list())
        .filter(name -> name.endsWith(".bpmn"))
        .map(name -> name.replace(".bpmn", ""))
        .sorted(Comparator.comparing(String::length).reversed())
        .collect(Collectors.joining("|"));
  }

  private void read(Official person, String... paths) {
    for (String path : paths) {
      note(person.goTo(path), path);
    }
  }

  private void note(Official person, String where) {
    Matcher word = WORD.matcher(ALLOWED.matcher(person.words()).replaceAll(""));
    while (word.find()) {
      found.add(where + ": " + word.group());
    }
  }
}
