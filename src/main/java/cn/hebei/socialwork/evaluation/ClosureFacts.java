package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the level above is told when a lot is closed: decision, reason, lost coverage (P4). */
@Component
class ClosureFacts implements Dossier {

  private final EvaluationFacts evaluation;
  private final Plans plans;
  private final Regions regions;

  ClosureFacts(EvaluationFacts evaluation, Plans plans, Regions regions) {
    this.evaluation = evaluation;
    this.plans = plans;
    this.regions = regions;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.CLOSE;
  }

  @Override
  public Facts of(CaseKey key) {
    return evaluation
        .heading(key)
        .rows(evaluation.afterCycle(key))
        .row("不再覆盖的乡镇（街道）", coverage(key));
  }

  /** The townships that nobody serves any more. */
  String coverage(CaseKey key) {
    List<String> towns =
        plans.get(key).towns().stream().map(regions::get).map(Region::name).toList();
    return "%d个乡镇（街道）：%s".formatted(towns.size(), String.join("、", towns));
  }
}
