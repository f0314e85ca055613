package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import org.springframework.stereotype.Component;

/** A member of a 磋商小组 declares interests before any response is unsealed: names only (B22). */
@Component
class DeclareInGroupForm implements TaskForm<DeclareInterestsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Responses responses;
  private final Committees committees;
  private final Groups groups;
  private final CaseRules rules;
  private final TenderFacts facts;

  DeclareInGroupForm(
      Tenders tenders,
      Notices notices,
      Responses responses,
      Committees committees,
      Groups groups,
      CaseRules rules,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.responses = responses;
    this.committees = committees;
    this.groups = groups;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "consultation-group-declare";
  }

  @Override
  public Class<DeclareInterestsForm.Values> type() {
    return DeclareInterestsForm.Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Member member = committees.findInGroup(task.key().value()).orElseThrow();
    Tender tender = tenders.find(member.tenderId()).orElseThrow();
    boolean leads =
        groups.find(tender.id()).filter(g -> g.leader().equals(member.expertCode())).isPresent();
    Facts shown =
        new Facts()
            .row("采购项目", facts.title(tender.key()))
            .row("采购人", facts.name(tender.key().region()))
            .row("您在磋商小组中", leads ? "组长，主持审查和磋商" : "成员");
    responses
        .suppliers(tender, notices.get(tender.id()))
        .forEach(agency -> shown.row(DeclareInterestsForm.LABEL, facts.name(agency)));
    return FormView.empty(DeclareInterestsForm.limits(rules, tender, shown).toMap());
  }

  @Override
  public Result submit(TaskCase task, DeclareInterestsForm.Values v) {
    Member member = committees.findInGroup(task.key().value()).orElseThrow();
    return v.declare(committees, rules, tenders.find(member.tenderId()).orElseThrow(), member);
  }
}
