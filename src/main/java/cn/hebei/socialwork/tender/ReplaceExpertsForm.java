package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The officer replaces members who recused themselves, one for one (B22). */
@Component
class ReplaceExpertsForm implements TaskForm<ReplaceExpertsForm.Values> {

  private final Tenders tenders;
  private final Committees committees;
  private final Experts experts;
  private final CommitteeRules rules;
  private final TenderFacts facts;

  ReplaceExpertsForm(
      Tenders tenders,
      Committees committees,
      Experts experts,
      CommitteeRules rules,
      TenderFacts facts) {
    this.tenders = tenders;
    this.committees = committees;
    this.experts = experts;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "review-replace-experts";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** The members' names are secret until the result is published (B21). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Facts shown =
        new Facts().row("采购项目", facts.title(task.key())).row("需要补充", missing(tender) + "人");
    for (Member member : committees.of(tender.id())) {
      shown.row(facts.name(member.expertCode()), member.stays() ? "已评分" : "回避：" + member.reason());
    }
    return FormView.empty(
        shown
            .put("missing", missing(tender))
            .put("experts", experts.options(used(tender)))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = experts.refusal("补充的专家", v.experts(), used(tender));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    if (v.experts().size() != missing(tender)) {
      return Result.refused(
          "“补充的专家”选了%d人，应与回避的人数相同，为%d人（财政部令第87号第49条）。"
              .formatted(v.experts().size(), missing(tender)));
    }
    Optional<String> share = rules.shareRefusal(tender, together(tender, v.experts()));
    if (share.isPresent()) {
      return Result.refused(share.get());
    }
    v.experts().forEach(e -> committees.add(tender.id(), e));
    return Result.done("补充评审专家");
  }

  private int missing(Tender tender) {
    long staying = committees.of(tender.id()).stream().filter(Member::stays).count();
    return committees.size(tender.id()) - (int) staying;
  }

  private List<String> together(Tender tender, List<String> more) {
    return Stream.concat(
            committees.of(tender.id()).stream().filter(Member::stays).map(Member::expertCode),
            more.stream())
        .toList();
  }

  private List<String> used(Tender tender) {
    return committees.of(tender.id()).stream().map(Member::expertCode).toList();
  }

  record Values(
      @NotEmpty(message = "没有选择") @Size(max = 15, message = "选择过多")
          List<@NotBlank(message = "不能为空") String> experts) {}
}
