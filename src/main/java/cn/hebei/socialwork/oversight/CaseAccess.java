package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.document.CaseReaders;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.tender.Award;
import cn.hebei.socialwork.tender.Awards;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may look at a case: the purchaser's people, those of the levels above, the auditor; the
 * agency of the case sees what concerns itself.
 */
@Component
class CaseAccess implements CaseReaders {

  private final Visitors visitors;
  private final Regions regions;
  private final ObjectProvider<Awards> awards;
  private final ObjectProvider<Agreements> agreements;

  CaseAccess(
      Visitors visitors,
      Regions regions,
      ObjectProvider<Awards> awards,
      ObjectProvider<Agreements> agreements) {
    this.visitors = visitors;
    this.regions = regions;
    this.awards = awards;
    this.agreements = agreements;
  }

  @Override
  public Sight sightOf(String userId, CaseKey key) {
    return of(visitors.of(userId), key);
  }

  Sight of(Visitor visitor, CaseKey key) {
    if (!key.namesLotYear()) {
      return Sight.NONE;
    }
    if (visitor.is(Role.AUDITOR) || covers(visitor, key)) {
      return Sight.WHOLE;
    }
    return agencyOf(key).filter(visitor.organ().code()::equals).isPresent()
        ? Sight.OWN
        : Sight.NONE;
  }

  /** The agency of the case: the agreement's, or before that the published winner of the tender. */
  Optional<String> agencyOf(CaseKey key) {
    return agreement(key)
        .map(Agreement::agencyCode)
        .or(
            () ->
                awards.stream()
                    .flatMap(a -> a.published(key).stream())
                    .map(Award::agencyCode)
                    .findAny());
  }

  Optional<Agreement> agreement(CaseKey key) {
    return agreements.stream().flatMap(a -> a.find(key.root()).stream()).findAny();
  }

  private boolean covers(Visitor visitor, CaseKey key) {
    String place = visitor.place();
    return visitor.works()
        && (key.region().equals(visitor.buysFor())
            || (place != null && regions.withCountiesBelow(place).contains(key.region())));
  }
}
