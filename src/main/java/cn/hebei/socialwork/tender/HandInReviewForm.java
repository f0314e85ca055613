package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import org.springframework.stereotype.Component;

/**
 * The agent hands in the report of a review that it organised: what the purchaser's officer would
 * register, and held to the same (P12). It is registered once the officer has done so.
 */
@Component
class HandInReviewForm implements TaskForm<RegisterReviewForm.Values> {

  private final Entrusting entrusting;
  private final RegisterReviewForm register;

  HandInReviewForm(Entrusting entrusting, RegisterReviewForm register) {
    this.entrusting = entrusting;
    this.register = register;
  }

  @Override
  public String id() {
    return "entrusted-review";
  }

  @Override
  public Class<RegisterReviewForm.Values> type() {
    return RegisterReviewForm.Values.class;
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
  public Result submit(TaskCase task, RegisterReviewForm.Values v) {
    return entrusting.handIn(task, v, tender -> register.refusal(tender, v));
  }
}
