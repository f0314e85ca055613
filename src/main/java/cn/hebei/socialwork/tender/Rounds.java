package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which round of a lot-year's purchase is being prepared: a new one once the last had a notice. */
@Component
class Rounds {

  private final Tenders tenders;
  private final Notices notices;

  Rounds(Tenders tenders, Notices notices) {
    this.tenders = tenders;
    this.notices = notices;
  }

  /** The number of the round that is being prepared. */
  int number(CaseKey key) {
    return tenders.newest(key).map(t -> noticed(t) ? t.round() + 1 : t.round()).orElse(1);
  }

  /** What was drafted for it and given back, if anything. */
  Optional<Tender> draft(CaseKey key) {
    return tenders.newest(key).filter(t -> !noticed(t));
  }

  private boolean noticed(Tender tender) {
    return notices.find(tender.id()).isPresent();
  }
}
