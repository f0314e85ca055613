package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import org.springframework.stereotype.Component;

/** What the level above is told when an agency will not sign: who, and why (P6). */
@Component
class UnsignedFacts implements Dossier {

  private final AgreementStore store;
  private final Organs organs;
  private final LotYears years;

  UnsignedFacts(AgreementStore store, Organs organs, LotYears years) {
    this.store = store;
    this.organs = organs;
    this.years = years;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.UNSIGNED;
  }

  @Override
  public Facts of(CaseKey key) {
    return of(key, store.getStored(key).round());
  }

  /** By the round of the draft: a later winner's draft does not change what was told of it. */
  @Override
  public Facts of(CaseKey key, int round) {
    Facts facts = new Facts().row("包", years.get(key).lotName() + "（" + key.year() + "年）");
    store
        .declined(key, round)
        .ifPresent(
            o -> facts.row("承接机构", organs.get(o.agencyCode()).name()).row("不签订的理由", o.opinion()));
    return facts.row("下一步", "按照政府采购程序重新确定承接机构");
  }
}
