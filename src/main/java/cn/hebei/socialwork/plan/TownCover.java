package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.Plans.Cover;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A township belongs to one lot a year. A lot counts while its case runs or its agreement is in
 * force: what was stopped or closed holds no township back (R6, P4).
 */
@Component
class TownCover {

  private final Plans plans;
  private final LotYears years;
  private final Regions regions;
  private final ServiceEnds ends;
  private final Workflow workflow;
  private final TimeSource time;

  TownCover(
      Plans plans,
      LotYears years,
      Regions regions,
      ServiceEnds ends,
      Workflow workflow,
      TimeSource time) {
    this.plans = plans;
    this.years = years;
    this.regions = regions;
    this.ends = ends;
    this.workflow = workflow;
    this.time = time;
  }

  /**
   * The Chinese sentence that refuses the plan's townships. The place stays taken until the
   * transaction ends, so that of two drafts sent at the same time the second sees the first.
   */
  Optional<String> refusal(CaseKey key, Plan plan) {
    years.lockPlace(key.region());
    Set<String> known =
        regions.townshipsOf(key.region()).stream().map(Region::code).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (String town : plan.towns()) {
      if (!known.contains(town) || !seen.add(town)) {
        return Optional.of("“覆盖的乡镇（街道）”中有重复或不属于本地的乡镇，请重新选择。");
      }
      Optional<Cover> other =
          plans.othersNaming(town, key).stream().filter(this::holds).findFirst();
      if (other.isPresent()) {
        return Optional.of(
            "“覆盖的乡镇（街道）”中的%s本年度已属于%s，一个乡镇（街道）同一年度只能属于一个包。"
                .formatted(regions.get(town).name(), other.get().name()));
      }
    }
    return Optional.empty();
  }

  private boolean holds(Cover cover) {
    CaseKey key = new CaseKey(cover.caseKey());
    return workflow.runs("project", key)
        || ends.of(key).filter(day -> !day.isBefore(time.today())).isPresent();
  }
}
