package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 购买服务方案 (R47), approved before the documents are drafted (P21).
 *
 * @param version counts what was submitted, from 1
 * @param content what is bought, how much and how well
 * @param acceptance how it is accepted and paid
 * @param risks what may go wrong and what is done then
 * @param firstDay wanted first day of service (P22)
 * @param intentOn when the intent was published, or null (B3)
 * @param intentUrl where, or empty
 * @param intentWaiver why it was not published in time, or empty
 * @param draftedBy who drafted it, and may not approve it
 * @param submittedOn when it was submitted, or null in older cases
 * @param approvedOn when the principal approved it, or null
 * @param opinion the principal's words, empty before
 */
record Scheme(
    int version,
    String content,
    String acceptance,
    String risks,
    LocalDate firstDay,
    @Nullable LocalDate intentOn,
    String intentUrl,
    String intentWaiver,
    String draftedBy,
    @Nullable LocalDate submittedOn,
    @Nullable LocalDate approvedOn,
    String opinion) {

  /** The scheme in words. */
  Facts facts() {
    Facts facts =
        new Facts()
            .row("购买内容、数量和质量", content)
            .row("验收和付款", acceptance)
            .row("风险和处置", risks)
            .row("首日服务", Facts.date(firstDay))
            .row("采购意向公开", intent());
    if (!opinion.isEmpty()) {
      facts.row("方案审批意见", opinion);
    }
    return facts;
  }

  /** One of several versions in words, the newest and what came before it. */
  Facts versionFacts() {
    String state =
        approvedOn != null ? Facts.date(approvedOn) + "批准" : opinion.isEmpty() ? "待审批" : "退回修改";
    return new Facts()
        .row(
            "购买服务方案第%d稿".formatted(version),
            (submittedOn == null ? "" : Facts.date(submittedOn) + "提交，") + state)
        .rows(facts());
  }

  private String intent() {
    return intentOn == null ? "没有按期公开：" + intentWaiver : Facts.date(intentOn) + " " + intentUrl;
  }
}
