package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Too few bids: the officer declares the round failed, unopened, and says what next (B19, B31). */
@Component
class DeclareFailedForm implements TaskForm<DeclareFailedForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final TenderFacts facts;
  private final CaseRules rules;
  private final Terms terms;
  private final BondCases bonds;

  DeclareFailedForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      TenderFacts facts,
      CaseRules rules,
      Terms terms,
      BondCases bonds) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.facts = facts;
    this.rules = rules;
    this.terms = terms;
    this.bonds = bonds;
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
    return new FormView(
        Map.of("reason", found + "。"),
        facts.notice(tender, notices.get(tender.id())).row("清点结果", found).toMap());
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
        openings.record(tender.id()).isPresent() && !openings.of(tender.id()).isEmpty();
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
    notices.fail(tender.id(), v.reason().strip(), task.actor());
    openings.giveBack(tender.id());
    terms.closeAll(tender.scope(), "废标");
    bonds.news(tender.key());
    Next next = v.next();
    // Purchases that began under the earlier picture ask tenderAgain.
    return new Result.Done(
        next.outcome,
        Map.of("afterFailure", next.name(), "tenderAgain", next != Next.STOP, "awarded", false));
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
      @NotNull(message = "没有选择") Next next) {}
}
