package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.GroupWork.Stage;
import cn.hebei.socialwork.tender.Signatures.Stance;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Members of a 磋商小组 have let their time pass: the officer reminds them, has them replaced, or notes
 * that they refuse to sign and give no dissent in writing (P11, B22: 财库〔2014〕214号27; 87令49).
 */
@Component
class ChaseMembersForm implements TaskForm<ChaseMembersForm.Values> {

  private final Tenders tenders;
  private final Committees committees;
  private final Groups groups;
  private final GroupWork work;
  private final GroupClock clock;
  private final Signatures signatures;
  private final Chases chases;
  private final TenderFacts facts;

  ChaseMembersForm(
      Tenders tenders,
      Committees committees,
      Groups groups,
      GroupWork work,
      GroupClock clock,
      Signatures signatures,
      Chases chases,
      TenderFacts facts) {
    this.tenders = tenders;
    this.committees = committees;
    this.groups = groups;
    this.work = work;
    this.clock = clock;
    this.signatures = signatures;
    this.chases = chases;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "consultation-chase-members";
  }

  @Override
  public Class<ChaseMembersForm.Values> type() {
    return ChaseMembersForm.Values.class;
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
        new Facts()
            .row("采购项目", facts.title(task.key()))
            .row("小组正在办理", work.stage(tender).title())
            .row("组长", facts.name(groups.get(tender.id()).leader()));
    List<Member> awaited = work.awaited(tender);
    awaited.forEach(m -> shown.row("期满未办理", facts.name(m.expertCode())));
    chases.of(tender.id()).forEach(c -> shown.row(c.title(), c.words(facts::name)));
    return FormView.empty(
        shown
            .put(
                "members",
                awaited.stream()
                    .map(m -> Facts.option(m.expertCode(), facts.name(m.expertCode())))
                    .toList())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    List<String> chosen = v.members();
    Optional<String> refusal = refusal(tender, v.action(), chosen);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    String reason = v.reason().strip();
    for (Member member : work.awaited(tender)) {
      if (chosen.contains(member.expertCode())) {
        act(tender, member, v.action(), reason, task.actor());
      }
    }
    chases.keep(tender.id(), v.action(), chosen, reason, task.actor());
    clock.again(tender, v.action().title());
    return Result.done(v.action().title());
  }

  private void act(Tender tender, Member member, Action action, String reason, String user) {
    if (action == Action.REPLACE) {
      committees.replace(member, reason);
    } else if (action == Action.REFUSED) {
      int draft = groups.get(tender.id()).draft();
      signatures.sign(tender.id(), draft, member.expertCode(), Stance.REFUSED, reason, user);
    }
  }

  private Optional<String> refusal(Tender tender, Action action, List<String> chosen) {
    List<String> awaited = work.awaited(tender).stream().map(Member::expertCode).toList();
    if (!awaited.containsAll(chosen)) {
      return Optional.of("“成员”应从期满没有办理的成员中选择。");
    }
    return action == Action.REFUSED && work.stage(tender) != Stage.SIGN
        ? Optional.of("“处理”不能选择记为视同同意：只有全体成员签字时，拒绝签字又不书面说明理由的才视为同意（财库〔2014〕214号第27条，待法务确认）。")
        : Optional.empty();
  }

  /** What the officer does about members who do not act. */
  enum Action {
    REMIND("采购人催办成员"),
    REPLACE("采购人更换成员"),
    REFUSED("采购人记录拒绝签字");

    private final String title;

    Action(String title) {
      this.title = title;
    }

    /** Chinese words, which name nobody. */
    String title() {
      return title;
    }
  }

  record Values(
      @NotNull(message = "没有选择") Action action,
      @NotEmpty(message = "没有选择") @Size(max = 15, message = "选择过多")
          List<@NotBlank(message = "不能为空") String> members,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String reason) {}
}
