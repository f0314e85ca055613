package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import org.springframework.stereotype.Component;

/**
 * The agent hands in the record of a consultation that it held: what the purchaser's officer would
 * register, and held to the same (P12). It is registered once the officer has done so.
 */
@Component
class HandInConsultationForm implements TaskForm<RegisterConsultationForm.Values> {

  private final Entrusting entrusting;
  private final RegisterConsultationForm register;

  HandInConsultationForm(Entrusting entrusting, RegisterConsultationForm register) {
    this.entrusting = entrusting;
    this.register = register;
  }

  @Override
  public String id() {
    return "entrusted-consultation";
  }

  @Override
  public Class<RegisterConsultationForm.Values> type() {
    return RegisterConsultationForm.Values.class;
  }

  /** As the purchaser's own: nobody else's until it is published (B21, P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = entrusting.tender(task.key());
    return new FormView(register.values(tender), register.facts(tender).toMap());
  }

  @Override
  public Result submit(TaskCase task, RegisterConsultationForm.Values v) {
    return entrusting.handIn(
        task,
        v,
        tender ->
            RegisteredBids.named(tender.course(), ElsewhereChecks.first(v.rows()))
                .or(() -> register.refusal(tender, v)));
  }
}
