package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The leader of the 磋商小组 drafts how the responses were examined: each conforming or not, with
 * reasons (P11, B20). Nothing is read out, nobody outside the group reads them. What an earlier
 * leader or draft had found gives way.
 */
@Component
class ExamineResponsesForm implements TaskForm<ConditionSheet.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Responses responses;
  private final Committees committees;
  private final ConditionsCheck conditions;
  private final Qualifications qualifications;
  private final Consultations consultations;
  private final CaseRules rules;

  ExamineResponsesForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Responses responses,
      Committees committees,
      ConditionsCheck conditions,
      Qualifications qualifications,
      Consultations consultations,
      CaseRules rules) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.responses = responses;
    this.committees = committees;
    this.conditions = conditions;
    this.qualifications = qualifications;
    this.consultations = consultations;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "consultation-group-examine";
  }

  @Override
  public Class<ConditionSheet.Values> type() {
    return ConditionSheet.Values.class;
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
    return conditions.view(tender, notice, responses.look(tender, task.actor()));
  }

  @Override
  public Result submit(TaskCase task, ConditionSheet.Values v) {
    Tender tender = tender(task);
    List<OpenedBid> opened = openings.of(tender.id());
    Optional<String> refusal = conditions.refusal(tender, opened, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    consultations.clear(tender.id());
    qualifications.clear(tender.id());
    int conforming = conditions.keep(tender, opened, v, task.actor());
    int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对实质性响应的家数");
    return Result.done("审查响应文件", "enoughConforming", conforming >= least);
  }

  private Tender tender(TaskCase task) {
    return tenders
        .find(committees.findInGroup(task.key().value()).orElseThrow().tenderId())
        .orElseThrow();
  }
}
