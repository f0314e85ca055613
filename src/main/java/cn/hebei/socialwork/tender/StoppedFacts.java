package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the level above is told when a purchase is stopped for good: why, what is lost (P4). */
@Component
class StoppedFacts implements Dossier {

  private final Tenders tenders;
  private final Notices notices;
  private final TenderFacts titles;
  private final Plans plans;
  private final Regions regions;

  StoppedFacts(Tenders tenders, Notices notices, TenderFacts titles, Plans plans, Regions regions) {
    this.tenders = tenders;
    this.notices = notices;
    this.titles = titles;
    this.plans = plans;
    this.regions = regions;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.STOPPED;
  }

  @Override
  public Facts of(CaseKey key) {
    String reason =
        tenders
            .newest(key)
            .flatMap(tender -> notices.find(tender.id()))
            .map(Notice::failedReason)
            .orElse("");
    List<String> towns =
        plans.get(key).towns().stream().map(regions::get).map(Region::name).toList();
    return new Facts()
        .row("采购项目", titles.title(key))
        .row("终止采购的理由", reason)
        .row("不再覆盖的乡镇（街道）", "%d个乡镇（街道）：%s".formatted(towns.size(), String.join("、", towns)));
  }
}
