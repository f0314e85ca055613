package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The officer opens the bids after the deadline, calls them out and forms the committee (B19, B21).
 */
@Component
class OpenBidsForm implements TaskForm<OpenBidsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Committees committees;
  private final Experts experts;
  private final Rules rules;
  private final TimeSource time;
  private final TenderFacts facts;

  OpenBidsForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Committees committees,
      Experts experts,
      Rules rules,
      TimeSource time,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.committees = committees;
    this.experts = experts;
    this.rules = rules;
    this.time = time;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "tender-open-bids";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Whoever opens the bids reads them, nobody else of the purchaser (B16, B19). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    return FormView.empty(
        facts
            .notice(tender, notice)
            .put("bids", facts.bids(openings.unseal(tender, notice, task.actor())))
            .put("experts", experts.options())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    CommitteeRule rule = new CommitteeRule(rules.whole("tender.committee-size", time.today()));
    Optional<String> refusal =
        experts.refusal("评审组成员", v.experts(), List.of()).or(() -> rule.refusal(v.experts().size()));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    openings.open(tender, notice, v.record().strip(), v.experts().size(), task.actor());
    v.experts().forEach(e -> committees.add(tender.id(), e));
    return Result.done("开标");
  }

  record Values(
      @NotEmpty(message = "没有选择") @Size(max = 15, message = "选择过多")
          List<@NotBlank(message = "不能为空") String> experts,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String record) {}
}
