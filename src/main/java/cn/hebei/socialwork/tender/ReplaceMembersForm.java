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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The officer replaces members of a 磋商小组 who stood back or do not act, one expert for another; who
 * leads goes on unless it was the leader (B22: 87令49).
 */
@Component
class ReplaceMembersForm implements TaskForm<ReplaceMembersForm.Values> {

  private final Tenders tenders;
  private final Groups groups;
  private final Committees committees;
  private final Experts experts;
  private final CommitteeRules rules;
  private final TenderFacts facts;

  ReplaceMembersForm(
      Tenders tenders,
      Groups groups,
      Committees committees,
      Experts experts,
      CommitteeRules rules,
      TenderFacts facts) {
    this.tenders = tenders;
    this.groups = groups;
    this.committees = committees;
    this.experts = experts;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "consultation-replace-members";
  }

  @Override
  public Class<ReplaceMembersForm.Values> type() {
    return ReplaceMembersForm.Values.class;
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
      shown.row(facts.name(member.expertCode()), words(member));
    }
    return FormView.empty(
        shown
            .put("experts", experts.options(used(tender)))
            .put("leaders", leaders(tender))
            .put("missing", missing(tender))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    int missing = missing(tender);
    Optional<String> refusal = experts.refusal("补充的成员", v.experts(), used(tender));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    if (v.experts().size() != missing) {
      return Result.refused(
          "“补充的成员”选了%d人，应与回避、更换的人数相同，为%d人（财政部令第87号第49条）。".formatted(v.experts().size(), missing));
    }
    Member leader = groups.leader(tender.id());
    if (leader.stays()
        ? !leader.expertCode().equals(v.leader())
        : !v.experts().contains(v.leader()) && !staying(tender).contains(v.leader())) {
      return Result.refused("“磋商小组组长”应从没有回避、更换的成员和补充的成员中选择；组长仍在的不另选。");
    }
    Optional<String> share =
        rules.shareRefusal(
            tender, Stream.concat(staying(tender).stream(), v.experts().stream()).toList());
    if (share.isPresent()) {
      return Result.refused(share.get());
    }
    v.experts().forEach(e -> committees.addToGroup(tender.id(), e));
    groups.lead(tender.id(), v.leader());
    return Result.done("补充磋商小组成员");
  }

  private static String words(Member member) {
    if (member.replaced() != null) {
      return "更换：" + member.replaced();
    }
    return member.stays() ? "不需要回避" : "回避：" + member.reason();
  }

  private int missing(Tender tender) {
    return committees.size(tender.id()) - staying(tender).size();
  }

  private List<String> staying(Tender tender) {
    return committees.of(tender.id()).stream()
        .filter(Member::stays)
        .map(Member::expertCode)
        .toList();
  }

  private List<String> used(Tender tender) {
    return committees.of(tender.id()).stream().map(Member::expertCode).toList();
  }

  /** Who leads and stays; else everybody who stays, and whoever may come in. */
  private List<Map<String, String>> leaders(Tender tender) {
    Member leader = groups.leader(tender.id());
    if (leader.stays()) {
      return List.of(Facts.option(leader.expertCode(), facts.name(leader.expertCode())));
    }
    return experts.options(
        committees.of(tender.id()).stream()
            .filter(m -> !m.stays())
            .map(Member::expertCode)
            .toList());
  }

  record Values(
      @NotEmpty(message = "没有选择") @Size(max = 15, message = "选择过多")
          List<@NotBlank(message = "不能为空") String> experts,
      @NotBlank(message = "没有选择") String leader) {}
}
