package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FailedTenderStoryTest {

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;

  /** B19, B31: the round that failed is told, and the next one, with a third bidder, is opened. */
  @Test
  void twoBidsAreTooFewSoTheTenderFailsAndIsRepeated() {
    pages.bidders("agency-1", "agency-2").openLot("130123-officer");
    pages.liveUntil(LocalDate.of(2024, 12, 1), "tender-declare-failed");
    assertThat(browsers.as("130123-officer").take("宣布废标").text()).contains("不足3家");
    pages.workUntil("tender-prepare-documents");
    assertThat(browsers.as("130123-officer").take("编制采购文件").text()).contains("上次废标理由");
    pages.bidders("agency-1", "agency-2", "agency-3").liveUntilOpen("open-tender-qualify");
    assertThat(browsers.as("130123-officer").take("审查投标人资格").waitFor("示例3").text())
        .containsPattern("采购次数\\s+第2次")
        .contains("示例1", "示例2");
  }
}
