package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 竞争性磋商 as people live it: a clarification moves the deadline, final quotations decide (P11). */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ConsultationStoryTest {

  private static final String OFFICER = "130123-officer";
  private static final BigDecimal CHEAPER = new BigDecimal("100000.00");

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;
  @Autowired private JdbcClient jdbc;

  @Test
  void aClarificationMovesTheDeadlineAndTheFinalQuotationsAloneAreScored() {
    pages
        .change(
            "tender-method-propose",
            v -> v.put("ground", "CONSULT_SERVICES").put("reason", "政府购买服务项目，需要商定服务方案"))
        .change(
            "final-quotation-quote",
            v -> {
              BigDecimal first = new BigDecimal(v.path("price").asText());
              v.put("price", first.subtract(CHEAPER).toPlainString());
            });
    CaseKey lot = pages.openLot(OFFICER);
    pages.getTo(LocalDate.of(2024, 12, 1), "consultation-publish-notice");
    pages.workUntil("bid-submit");
    theDeadlineMoves(lot);
    pages.liveUntilOpen("consultation-group-sign");
    assertThat(browsers.as("expert-2").take("签字确认磋商记录").text())
        .contains("审查结果和磋商记录", "走访频次统一调整", "视为同意");
    pages.liveUntilOpen("final-quotation-quote");
    assertThat(browsers.as("agency-1").look("提交最后报价").text())
        .contains("与本机构的磋商记录", "走访频次统一调整", "本机构首次报价");
    pages.liveUntilOpen("tender-award");
    assertThat(browsers.as("130123-principal").take("确定中标").text())
        .contains("最后", "1,3")
        .doesNotContain("1,490,000.00元");
    pages.workUntil("agreement-draft");
    assertThat(browsers.stranger().goTo("/public/notices/" + notice(lot)).text())
        .contains("变更公告", "成交机构", "成交金额")
        .doesNotContain("评审平均分", "1,490,000.00元");
    assertThat(browsers.as(OFFICER).goTo("/cases/" + lot.value()).text())
        .contains("磋商小组签字", "（组长）", "磋商小组签字表");
  }

  /** Published two days before the deadline it moves by itself to the fifth day after (B15). */
  private void theDeadlineMoves(CaseKey lot) {
    OffsetDateTime before = closesAt(lot);
    pages.restUntil(before.toInstant().minus(Duration.ofDays(2)));
    browsers.as(OFFICER).goTo("/").pressInRow("公告变更", "发起").waitFor("公告变更已经发起");
    pages.workUntil("bid-submit");
    assertThat(closesAt(lot)).isAfterOrEqualTo(before.plusDays(3));
    pages.workUntil();
  }

  private OffsetDateTime closesAt(CaseKey lot) {
    return jdbc.sql(
            "select n.bids_close_at from tender_notice n join tender t on t.id = n.tender_id"
                + " where t.case_key = ?")
        .param(lot.value())
        .query(OffsetDateTime.class)
        .single();
  }

  private long notice(CaseKey lot) {
    return jdbc.sql("select id from tender where case_key = ?")
        .param(lot.value())
        .query(Long.class)
        .single();
  }
}
