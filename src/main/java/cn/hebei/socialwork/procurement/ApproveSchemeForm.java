package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The principal approves the purchase plan before documents are drafted (R47, P19, P21). */
@Component
class ApproveSchemeForm implements OpinionForm {

  private final Schemes schemes;
  private final SchemeFacts facts;
  private final ScheduleFacts schedule;
  private final Handovers handovers;
  private final TimeSource time;
  private final Intents intents;

  ApproveSchemeForm(
      Schemes schemes,
      SchemeFacts facts,
      ScheduleFacts schedule,
      Handovers handovers,
      TimeSource time,
      Intents intents) {
    this.schemes = schemes;
    this.facts = facts;
    this.schedule = schedule;
    this.handovers = handovers;
    this.time = time;
    this.intents = intents;
  }

  @Override
  public String id() {
    return "tender-preparation-approve-scheme";
  }

  @Override
  public FormView open(TaskCase task) {
    Scheme scheme = schemes.get(task.key());
    Facts rows = new Facts();
    facts.exceptions(task.key()).forEach(e -> rows.row("须写明放行理由", e));
    rows.rows(scheme.facts())
        .rows(facts.demand(task.key()))
        .rows(schedule.of(task.key(), scheme.firstDay(), scheme.intentOn()));
    return FormView.empty(rows.put("alerts", rows.alerts()).toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    Scheme scheme = schemes.get(task.key());
    Optional<String> same = handovers.samePerson(scheme.draftedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("购买服务方案%s编制，不能由您审批，请由其他负责同志办理（编制与审批分离）。".formatted(same.get()));
    }
    List<String> exceptions = facts.exceptions(task.key());
    if (opinion.agreed() && !exceptions.isEmpty() && opinion.text().isEmpty()) {
      return Result.refused("“意见说明”没有填写：%s。同意的必须写明放行理由。".formatted(exceptions.get(0)));
    }
    LocalDate intentOn = scheme.intentOn();
    if (opinion.agreed() && intentOn != null) {
      intents.published(task.key(), intentOn);
    }
    schemes.answer(task.key(), task.actor(), time.today(), opinion.agreed(), opinion.text());
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }
}
