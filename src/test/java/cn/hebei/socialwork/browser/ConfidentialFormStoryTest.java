package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * B16, B19, P14: in Tasklist the bids come up with the claim, without an error before it; a bidder
 * reads whose tender its task belongs to, and until when in China's time.
 */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ConfidentialFormStoryTest {

  private static final String CONFIRM = "bid-confirm-opening";
  private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /** As the engine sends one, and what a filter of the product makes of it. */
  private static final String MOMENT = "2024-10-21T23:30:00.000+0800";

  private static final String SHOWN =
      "return angular.element(document.body).injector().get('$filter')(arguments[0])(arguments[1],"
          + " arguments[0] === 'date' ? 'yyyy-MM-dd HH:mm' : 'long')";

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;
  @Autowired private TaskService tasks;

  @Test
  void theBidsComeUpOnceTheOpeningIsClaimed() {
    pages.openLot("130123-officer");
    pages.getTo(LocalDate.of(2024, 12, 1), "bid-opening-open-bids");
    Official officer = browsers.as("130123-officer");
    assertThat(officer.look("主持开标").text())
        .contains("请先认领后查看")
        .doesNotContain("示例1", "00.00元", "评审专家1");
    officer.picture("confidential-before");
    assertThat(officer.take("主持开标").waitFor("示例1").text()).contains("00.00元");
    officer.picture("confidential-after");
    pages.workUntil(CONFIRM);
    aBidderAbroadReadsWhoseTenderItIsAndUntilWhenInChina();
  }

  private void aBidderAbroadReadsWhoseTenderItIsAndUntilWhenInChina() {
    Task confirm =
        tasks
            .createTaskQuery()
            .taskDefinitionKey("userTask_confirmOpening")
            .tenantIdIn("agency-1")
            .singleResult();
    String due = DUE.format(confirm.getDueDate().toInstant().atZone(TimeSource.ZONE));
    Official bidder = browsers.as("agency-1").abroad("America/New_York");
    assertThat(bidder.look("确认开标记录").waitFor("正定县民政局").text())
        .containsPattern("所属事项\\s*正定县第\\d+包（2025年） · 正定县民政局")
        .contains(due, "本局档案室，开标音像1号");
    assertThat(bidder.run("return new Date(arguments[0]).getHours()", MOMENT)).isEqualTo(11L);
    for (String filter : List.of("date", "camDate")) {
      for (String shown : List.of(MOMENT, MOMENT.substring(0, 19))) {
        assertThat(String.valueOf(bidder.run(SHOWN, filter, shown)))
            .as(filter + " of " + shown)
            .contains("21", "23:30");
      }
    }
    bidder.picture("bidder-abroad");
  }
}
