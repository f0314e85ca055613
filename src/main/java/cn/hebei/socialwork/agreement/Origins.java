package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.tender.Awards;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a lot-year's agreement rests on. */
@Component
class Origins {

  private final LotYears years;
  private final Awards awards;
  private final AgreementStore store;

  Origins(LotYears years, Awards awards, AgreementStore store) {
    this.years = years;
    this.awards = awards;
    this.store = store;
  }

  /** The award or the agreement to renew; empty when there is neither. */
  Optional<Origin> find(CaseKey key) {
    Optional<StoredAgreement> last =
        previous(key).map(LotYear::key).flatMap(store::stored).filter(a -> a.signing() != null);
    return renews(key)
        ? last.map(a -> new Origin(null, a))
        : awards.of(key).map(award -> new Origin(award, last.orElse(null)));
  }

  /** Why {@link #find} found nothing, for people. */
  String obstacle(CaseKey key) {
    return renews(key)
        ? "上年度结论为续签，但系统中没有上年度已签订的购买协议，不能续签，请先补录上年度协议。"
        : "本年度还没有确定承接机构，不能拟订协议，请先完成采购。";
  }

  /** An agency that declined the renewal is not renewed: the year was tendered instead (P6). */
  private boolean renews(CaseKey key) {
    return store.opinions(key).stream().noneMatch(GivenOpinion::declined)
        && previous(key).map(LotYear::outcome).filter(LotYear.Outcome.RENEW::equals).isPresent();
  }

  private Optional<LotYear> previous(CaseKey key) {
    return Optional.ofNullable(years.get(key).previousKey()).map(CaseKey::new).flatMap(years::find);
  }
}
