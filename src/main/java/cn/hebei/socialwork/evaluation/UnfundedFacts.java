package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import org.springframework.stereotype.Component;

/** What the level above is told when a lot that passed is not renewed for want of a budget (P6). */
@Component
class UnfundedFacts implements Dossier {

  private final EvaluationFacts evaluation;
  private final UnfundedRenewals unfunded;
  private final ClosureFacts closure;

  UnfundedFacts(EvaluationFacts evaluation, UnfundedRenewals unfunded, ClosureFacts closure) {
    this.evaluation = evaluation;
    this.unfunded = unfunded;
    this.closure = closure;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.UNFUNDED;
  }

  @Override
  public Facts of(CaseKey key) {
    return evaluation.of(key).rows(unfunded.facts(key)).row("不再覆盖的乡镇（街道）", closure.coverage(key));
  }
}
