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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year as people live it: every task in Tasklist, every move of the clock on its page. */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class YearStoryTest {

  @Autowired private Pages pages;
  @Autowired private LotYears years;
  @Autowired private Agreements agreements;
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
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RENEW);
    CaseKey second = years.nextOf(first).orElseThrow().key();
    assertThat(agreements.get(second).cycleYear()).isEqualTo(2);
    assertThat(agreements.get(second).signedOn()).isNotNull();
  }

  private long bids(String which) {
    return jdbc.sql("select count(*) from bid where " + which).query(Long.class).single();
  }
}
