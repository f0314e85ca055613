package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Too few bids: the officer declares the round failed, unopened, says where that was published and
 * what next (B19, B31, R79).
 */
@Component
class DeclareFailedForm implements TaskForm<DeclareFailedForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Qualifications qualifications;
  private final TenderFacts facts;
  private final CaseRules rules;
  private final Terms terms;
  private final BondCases bonds;
  private final TimeSource time;

  DeclareFailedForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Qualifications qualifications,
      TenderFacts facts,
      CaseRules rules,
      Terms terms,
      BondCases bonds,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.qualifications = qualifications;
    this.facts = facts;
    this.rules = rules;
    this.terms = terms;
    this.bonds = bonds;
    this.time = time;
  }

  @Override
  public String id() {
    return "tender-declare-failed";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    String found = found(tender);
    Notice notice = notices.get(tender.id());
    return new FormView(
        Map.of("reason", found + "。", "medium", notice.medium(), "publishedOn", time.today()),
        facts.notice(tender, notice).row("清点结果", found).toMap());
  }

  /** What was too few: bids, bidders that meet the conditions, or quotations (B19, B20, P11). */
  private String found(Tender tender) {
    Course course = tender.course();
    if (course == Course.SINGLE_SOURCE) {
      return "单一来源的公示异议成立、供应商没有报价或者没有协商一致";
    }
    if (course == Course.CONSULTATION) {
      return "提交响应文件、实质性响应或者提交最后报价的供应商不足%s家"
          .formatted(rules.shown(tender.scope(), course.leastKey()).value());
    }
    boolean checked =
        openings.of(tender.id()).stream()
            .anyMatch(b -> qualifications.find(tender.id(), b.no()).isPresent());
    return (checked ? "资格审查合格的投标人不足%s家" : "递交投标文件的供应商不足%s家")
        .formatted(
            rules
                .shown(
                    tender.scope(), checked ? "tender.minimum-qualified" : "tender.minimum-bidders")
                .value());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = refusal(tender, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    notices.fail(tender.id(), v.reason().strip(), task.actor());
    notices.publishFailure(tender.id(), v.medium().strip(), v.url().strip(), v.publishedOn());
    openings.giveBack(tender.id());
    terms.closeAll(tender.scope(), "废标");
    bonds.news(tender.key());
    Next next = v.next();
    // Purchases that began under the earlier picture ask tenderAgain.
    return new Result.Done(
        next.outcome,
        Map.of("afterFailure", next.name(), "tenderAgain", next != Next.STOP, "awarded", false));
  }

  private Optional<String> refusal(Tender tender, Values v) {
    if (!Texts.isUrl(v.url())) {
      return Optional.of("“公告网址”应以 http:// 或 https:// 开头。");
    }
    Notice notice = notices.get(tender.id());
    LocalDate first =
        tender.course() == Course.SINGLE_SOURCE
            ? notice.publishedOn()
            : notice.localClose().toLocalDate();
    return v.publishedOn().isBefore(first) || v.publishedOn().isAfter(time.today())
        ? Optional.of("“公告日期”应在%s至今日之间。".formatted(Facts.date(first)))
        : Optional.empty();
  }

  enum Next {
    AGAIN("废标，重新采购"),
    CHANGE("废标，变更采购方式"),
    STOP("废标，终止采购");

    private final String outcome;

    Next(String outcome) {
      this.outcome = outcome;
    }
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String reason,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有选择") Next next) {}
}
