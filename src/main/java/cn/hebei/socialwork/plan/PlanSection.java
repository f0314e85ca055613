package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plan on the case page, with the opinions given on it. */
@Component
class PlanSection implements CaseSection {

  private static final int ORDER = 10;

  private final Plans plans;
  private final PlanFacts facts;

  PlanSection(Plans plans, PlanFacts facts) {
    this.plans = plans;
    this.facts = facts;
  }

  @Override
  public String title() {
    return "年度计划";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public List<Facts> of(CaseKey key) {
    return plans
        .find(key)
        .map(
            plan ->
                List.of(
                    facts
                        .withOpinions(key)
                        .row(
                            "状态",
                            plan.adoptedOn() == null
                                ? "未批准"
                                : Facts.date(plan.adoptedOn()) + "批准")))
        .orElse(List.of());
  }
}
