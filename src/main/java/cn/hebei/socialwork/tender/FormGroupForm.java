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

/**
 * The officer forms the 磋商小组 before any response is unsealed; its names stay secret until the
 * result (B21, P11).
 */
@Component
class FormGroupForm implements TaskForm<FormGroupForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Groups groups;
  private final Experts experts;
  private final CommitteeRules rules;
  private final TenderFacts facts;

  FormGroupForm(
      Tenders tenders,
      Notices notices,
      Groups groups,
      Experts experts,
      CommitteeRules rules,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.groups = groups;
    this.experts = experts;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "consultation-form-group";
  }

  @Override
  public Class<FormGroupForm.Values> type() {
    return FormGroupForm.Values.class;
  }

  /** The members' names are secret until the result is published (B21). */
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
            .put("experts", experts.options())
            .put("missing", rules.shown(tender))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal =
        experts
            .refusal(tender.course().members(), v.experts(), List.of())
            .or(() -> rules.refusal(tender, v.experts()));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    if (!v.experts().contains(v.leader())) {
      return Result.refused("“磋商小组组长”应从所选的磋商小组成员中选择。");
    }
    groups.form(tender.id(), v.experts(), v.leader());
    return Result.done("组建磋商小组");
  }

  record Values(
      @NotEmpty(message = "没有选择") @Size(max = 15, message = "选择过多")
          List<@NotBlank(message = "不能为空") String> experts,
      @NotBlank(message = "没有选择") String leader) {}
}
