package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The principal approves the documents or gives them back (R69, P21); what the check-up warns of is
 * passed with a reason only (P19).
 */
@Component
class ApproveDocumentsForm implements OpinionForm {

  private final Tenders tenders;
  private final TenderFacts facts;
  private final TimeSource time;
  private final Handovers handovers;
  private final DocumentsCheckUp checkUp;
  private final BondCases bonds;
  private final CaseRules rules;

  ApproveDocumentsForm(
      Tenders tenders,
      TenderFacts facts,
      TimeSource time,
      Handovers handovers,
      DocumentsCheckUp checkUp,
      BondCases bonds,
      CaseRules rules) {
    this.tenders = tenders;
    this.facts = facts;
    this.time = time;
    this.handovers = handovers;
    this.checkUp = checkUp;
    this.bonds = bonds;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "tender-approve-documents";
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return FormView.empty(facts.documents(tender).rows(checkUp.rows(tender)).toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
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
    if (opinion.agreed()) {
      rules.get(tender.scope(), "cycle.years", "公告续签安排");
      bonds.begin(tender);
    }
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }
}
