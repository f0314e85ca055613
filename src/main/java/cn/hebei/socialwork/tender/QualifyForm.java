package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The purchaser checks every bidder's conditions after the opening: pass or fail, with reasons and
 * the official credit record; too few, and the round fails (B20, R44-R46, B8, P10).
 */
@Component
class QualifyForm implements TaskForm<ConditionSheet.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final ConditionsCheck conditions;
  private final CaseRules rules;

  QualifyForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      ConditionsCheck conditions,
      CaseRules rules) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.conditions = conditions;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "open-tender-qualify";
  }

  @Override
  public Class<ConditionSheet.Values> type() {
    return ConditionSheet.Values.class;
  }

  /** Who bid, and who failed, is for whoever checks, until the result is published (B21, B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return conditions.view(tender, notices.get(tender.id()), openings.of(tender.id()));
  }

  @Override
  public Result submit(TaskCase task, ConditionSheet.Values v) {
    Tender tender = tenders.get(task.key());
    List<OpenedBid> bids = openings.of(tender.id());
    Optional<String> refusal = conditions.refusal(tender, bids, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    int passed = conditions.keep(tender, bids, v, task.actor());
    int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对资格审查合格的家数");
    boolean enough = passed >= least;
    return new Result.Done(
        enough ? "资格审查完毕" : "资格审查完毕，合格家数不足",
        Map.of("enoughQualified", enough, "procedureOutcome", enough ? "READY" : "FAILED"));
  }
}
