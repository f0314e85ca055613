package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** B17, P14: until the deadline a bid may be changed or withdrawn; what counts is opened. */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FiveBiddersStoryTest {

  private static final String OFFICER = "130123-officer";
  private static final String RECEIPTS = "/tenders/receipts";
  private static final String LOT = "正定县第";
  private static final LocalDate END = LocalDate.of(2024, 12, 1);

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;

  @Test
  void ofFiveBiddersOneChangesAndOneWithdrawsAndFourAreReadOut() {
    pages.bidders("agency-1", "agency-2", "agency-3", "agency-4", "agency-5");
    pages.openLot(OFFICER);
    pages.getTo(END, "open-tender-publish-notice");
    pages.liveUntilOpen("open-tender-check-takers");
    oneChanges();
    oneWithdraws();
    pages.workUntil("open-tender-check-takers");
    receiptsTell();

    pages.liveUntil(END, "bid-opening-open-bids", "open-tender-qualify");
    String opening = browsers.as(OFFICER).take("主持开标").waitFor("示例4").text();
    assertThat(opening).contains("示例1", "示例2", "示例3").doesNotContain("示例5");
    pages.workUntil("open-tender-qualify");
    Official officer = browsers.as(OFFICER).take("审查投标人资格").waitFor("示例4");
    assertThat(officer.text())
        .contains("示例1", "示例2", "示例3", "示例4", "1,234,567.89")
        .doesNotContain("示例5");
    officer.picture("five-bidders-opened");
  }

  private void oneChanges() {
    pages.change("bid-submit", values -> values.put("price", "1234567.89"));
    browsers.as("agency-4").goTo(RECEIPTS).pressInRow(LOT, "更换").waitFor("请到");
  }

  private void oneWithdraws() {
    browsers.as("agency-5").goTo(RECEIPTS).unfoldAndPress("撤回", "确认撤回").waitFor("已经撤回，不会开启");
  }

  private void receiptsTell() {
    assertThat(browsers.as("agency-4").goTo(RECEIPTS).text())
        .contains("已递交，密封保存")
        .containsPattern("已于2024年\\S+ \\S+更换");
    assertThat(browsers.as("agency-5").goTo(RECEIPTS).text())
        .containsPattern("已于2024年\\S+ \\S+撤回")
        .doesNotContain("已递交，密封保存");
    assertThat(browsers.as("agency-1").goTo(RECEIPTS).text())
        .contains("已递交，密封保存")
        .doesNotContain("示例4", "示例5");
  }
}
