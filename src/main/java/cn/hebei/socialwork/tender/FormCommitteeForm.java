package cn.hebei.socialwork.tender;

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

/** The officer forms the committee; its names stay secret until the result (B21). */
@Component
class FormCommitteeForm implements TaskForm<FormCommitteeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Committees committees;
  private final Experts experts;
  private final Openings openings;
  private final BidderFacts bidders;
  private final CommitteeRules rules;
  private final TenderFacts facts;

  FormCommitteeForm(
      Tenders tenders,
      Notices notices,
      Committees committees,
      Experts experts,
      Openings openings,
      BidderFacts bidders,
      CommitteeRules rules,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.committees = committees;
    this.experts = experts;
    this.openings = openings;
    this.bidders = bidders;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "open-tender-form-committee";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return FormView.empty(
        facts
            .notice(tender, notices.get(tender.id()))
            .put("links", bidders.leads(openings.qualified(tender.id())))
            .put("experts", experts.options())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal =
        experts
            .refusal("评审组成员", v.experts(), List.of())
            .or(() -> rules.refusal(tender, v.experts()));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    committees.setSize(tender.id(), v.experts().size());
    v.experts().forEach(e -> committees.add(tender.id(), e));
    return Result.done("组建评审组");
  }

  record Values(
      @NotEmpty(message = "没有选择") @Size(max = 15, message = "选择过多")
          List<@NotBlank(message = "不能为空") String> experts) {}
}
