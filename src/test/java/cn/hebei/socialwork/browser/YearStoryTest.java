package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year as people live it: every task in Tasklist, every move of the clock on its page. */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class YearStoryTest {

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;
  @Autowired private LotYears years;
  @Autowired private Agreements agreements;
  @Autowired private Filings filings;
  @Autowired private JdbcClient jdbc;

  @Test
  void zhengdingGoesFromThePlanToTheRenewedAgreementOfItsSecondYear() {
    pages
        .onlookers("agency-4", "agency-5")
        .change("agreement-draft", v -> v.put("reportPeriod", "YEAR"));
    CaseKey first = pages.openLot("130123-officer");
    pages.liveUntil(LocalDate.of(2026, 1, 20));
    assertThat(bids("true")).as("agencies that took part").isEqualTo(5);
    assertThat(bids("submitted_at is not null")).as("bids in time").isEqualTo(3);
    theYearEndedWell(first);
    CaseKey second = years.nextOf(first).orElseThrow().key();
    assertThat(agreements.get(second).cycleYear()).isEqualTo(2);
    assertThat(agreements.get(second).signedOn()).isNotNull();
    assertThat(agreements.get(second).serviceFrom())
        .as("no day without service (P1)")
        .isEqualTo(agreements.get(first).serviceTo().plusDays(1));
  }

  /** Reported, graded and filed, as the case page tells it. */
  private void theYearEndedWell(CaseKey first) {
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RENEW);
    assertThat(texts("select status from report_period where case_key = ?", first))
        .as("the year's one report")
        .containsExactly("ACCEPTED");
    assertThat(texts("select grade from evaluation_round where case_key = ?", first))
        .containsExactly("GOOD");
    assertThat(filings.of(first))
        .extracting(Filing::kind, Filing::status)
        .containsExactlyInAnyOrder(
            tuple(FilingKind.PLAN, Filing.Status.ACCEPTED),
            tuple(FilingKind.AGREEMENT, Filing.Status.ACCEPTED),
            tuple(FilingKind.RESULT, Filing.Status.ACCEPTED));
    Official officer = browsers.as("130123-officer").goTo("/cases/" + first.value());
    String page = officer.text();
    assertThat(page).contains("良好", "已通过");
    for (Filing filing : filings.of(first)) {
      assertThat(page).contains(filing.kind().title(), "备案回执", filing.number(), filing.digest());
    }
    officer.picture("year-done");
  }

  private List<String> texts(String select, CaseKey key) {
    return jdbc.sql(select).param(key.value()).query(String.class).list();
  }

  private long bids(String which) {
    return jdbc.sql("select count(*) from bid where " + which).query(Long.class).single();
  }
}
