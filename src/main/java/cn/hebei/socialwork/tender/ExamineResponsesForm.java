package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Openings.OpeningRecord;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The 磋商小组 unseals the responses after the deadline and examines each: conforming or not, with
 * reasons (P11, B20). Nothing is read out, nobody outside the group reads them.
 */
@Component
class ExamineResponsesForm implements TaskForm<ConditionsCheck.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Committees committees;
  private final ConditionsCheck conditions;
  private final CaseRules rules;

  ExamineResponsesForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Committees committees,
      ConditionsCheck conditions,
      CaseRules rules) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.committees = committees;
    this.conditions = conditions;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "consultation-group-examine";
  }

  @Override
  public Class<ConditionsCheck.Values> type() {
    return ConditionsCheck.Values.class;
  }

  /** The responses are the group's alone until the result (P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tender(task);
    Notice notice = notices.get(tender.id());
    return conditions.view(tender, notice, openings.unseal(tender, notice, task.actor()));
  }

  @Override
  public Result submit(TaskCase task, ConditionsCheck.Values v) {
    Tender tender = tender(task);
    Notice notice = notices.get(tender.id());
    List<OpenedBid> responses = openings.unseal(tender, notice, task.actor());
    Optional<String> refusal = conditions.refusal(tender, responses, v.bids());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    openings.open(
        tender, notice, new OpeningRecord("磋商小组拆封、审查响应文件，不公开开启，不宣读报价。", "", null), task.actor());
    int conforming = conditions.keep(tender, responses, v.bids(), task.actor());
    int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对实质性响应的家数");
    return Result.done("审查响应文件", "enoughConforming", conforming >= least);
  }

  private Tender tender(TaskCase task) {
    return tenders
        .find(committees.findInGroup(task.key().value()).orElseThrow().tenderId())
        .orElseThrow();
  }
}
