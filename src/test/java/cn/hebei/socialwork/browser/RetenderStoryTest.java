package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What happens to an agency that did not do its work (R63, P6): from its evaluation on in the
 * pages.
 */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RetenderStoryTest {

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;
  @Autowired private LotYears years;
  @Autowired private Agreements agreements;

  @Test
  void anUnqualifiedAgencyIsNotRenewedButTheNextYearIsTenderedWhileItStillServes() {
    pages.change("evaluation-score", v -> v.put("projectScore", "32.99"));
    pages.change("agreement-draft", v -> v.put("reportPeriod", "YEAR"));
    CaseKey first = pages.openLot("130123-officer");
    pages.getTo(LocalDate.of(2025, 12, 30), "evaluation-score");
    pages.workUntil("evaluation-decide");
    assertThat(browsers.as("130123-principal").take("主要负责同志审定").text()).contains("59.99", "不合格");
    pages.liveUntil(LocalDate.of(2025, 12, 30), "tender-prepare-documents");
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RETENDER);
    Official officer = browsers.as("130123-officer");
    assertThat(officer.take("编制采购文件").text()).contains("2026年");
    officer.picture("retender");
    assertThat(officer.goTo("/cases/" + first.value()).text())
        .contains("不合格", LotYear.Outcome.RETENDER.title());
    assertThat(agreements.get(first).serviceTo()).isAfter(LocalDate.of(2025, 12, 30));
  }
}
