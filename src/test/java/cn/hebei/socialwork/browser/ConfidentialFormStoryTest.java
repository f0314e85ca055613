package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** B16, B19: in Tasklist the bids come up with the claim, without an error before it. */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ConfidentialFormStoryTest {

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;

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
  }
}
