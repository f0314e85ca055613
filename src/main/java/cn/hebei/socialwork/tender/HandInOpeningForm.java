package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import org.springframework.stereotype.Component;

/**
 * The agent hands in the record of an opening that it held: what the purchaser's officer would
 * register, and held to the same (P12). It is registered once the officer has done so.
 */
@Component
class HandInOpeningForm implements TaskForm<RegisterOpeningForm.Values> {

  private final Entrusting entrusting;
  private final RegisterOpeningForm register;

  HandInOpeningForm(Entrusting entrusting, RegisterOpeningForm register) {
    this.entrusting = entrusting;
    this.register = register;
  }

  @Override
  public String id() {
    return "entrusted-opening";
  }

  @Override
  public Class<RegisterOpeningForm.Values> type() {
    return RegisterOpeningForm.Values.class;
  }

  /** As the purchaser's own: nobody else's until it is published (B21, P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(register.facts(entrusting.tender(task.key())).toMap());
  }

  @Override
  public Result submit(TaskCase task, RegisterOpeningForm.Values v) {
    return entrusting.handIn(
        task,
        v,
        tender ->
            RegisteredBids.named(tender.course(), v.rows()).or(() -> register.refusal(tender, v)));
  }
}
