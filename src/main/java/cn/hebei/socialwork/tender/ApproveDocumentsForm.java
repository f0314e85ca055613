package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The principal approves the documents or gives them back (R69, P21); what the check-up warns of is
 * passed with a reason only, and so are periods whose rule was not read yet (P19).
 */
@Component
class ApproveDocumentsForm implements TaskForm<ApproveDocumentsForm.Values> {

  private final Tenders tenders;
  private final TenderFacts facts;
  private final TimeSource time;
  private final Handovers handovers;
  private final DocumentsCheckUp checkUp;
  private final BondCases bonds;
  private final CaseRules rules;
  private final BidPeriod period;

  ApproveDocumentsForm(
      Tenders tenders,
      TenderFacts facts,
      TimeSource time,
      Handovers handovers,
      DocumentsCheckUp checkUp,
      BondCases bonds,
      CaseRules rules,
      BidPeriod period) {
    this.tenders = tenders;
    this.facts = facts;
    this.time = time;
    this.handovers = handovers;
    this.checkUp = checkUp;
    this.bonds = bonds;
    this.rules = rules;
    this.period = period;
  }

  @Override
  public String id() {
    return "tender-approve-documents";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return FormView.empty(
        facts
            .documents(tender)
            .rows(checkUp.rows(tender))
            .row("写明理由可以缩短的期限", facts.wording(tender).apply(period.passable(tender)))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Opinion opinion = new Opinion(v.decision(), v.opinion());
    if (opinion.lacksReason()) {
      return Result.refused("“意见说明”没有填写：退回时必须写明理由。");
    }
    Tender tender = tenders.get(task.key());
    Optional<String> same = handovers.samePerson(tender.draftedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("采购文件%s编制，不能由您审批，请由其他负责同志办理（编制与审批分离）。".formatted(same.get()));
    }
    List<String> warnings = checkUp.warnings(tender);
    if (opinion.agreed() && !warnings.isEmpty() && opinion.text().isEmpty()) {
      return Result.refused("“意见说明”没有填写：体检提示%s。同意的必须写明放行理由。".formatted(warnings.get(0)));
    }
    tenders.answer(tender.id(), task.actor(), time.today(), opinion.agreed(), opinion.text());
    tenders.shorten(tender.id(), opinion.agreed() ? Texts.of(v.shortenReason()) : "");
    if (opinion.agreed()) {
      rules.get(tender.scope(), "cycle.years", "公告续签安排");
      bonds.begin(tender);
    }
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }

  record Values(
      @NotNull(message = "没有选择") Opinion.Decision decision,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String opinion,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String shortenReason) {}
}
