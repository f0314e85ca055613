package cn.hebei.socialwork.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is to be done about a round's bonds now: wait, give back, nothing more (B18). */
@Component
class BondWork {

  private final Notices notices;
  private final Openings openings;
  private final Bonds bonds;
  private final BondClocks clocks;

  BondWork(Notices notices, Openings openings, Bonds bonds, BondClocks clocks) {
    this.notices = notices;
    this.openings = openings;
    this.bonds = bonds;
    this.clocks = clocks;
  }

  /** Whether bidders may be named: the bids are opened or the round is over (P15). */
  boolean mayName(Tender tender) {
    return notices.find(tender.id()).filter(n -> n.failedOn() != null).isPresent()
        || openings.record(tender.id()).isPresent();
  }

  /** What is to be done with what was entered; ends the clocks on the way. Idempotent. */
  Next next(Tender tender) {
    clocks.start(tender);
    List<Bond> all = bonds.of(tender.id());
    clocks.stop(tender, all);
    List<Due> due = due(tender);
    if (!due.isEmpty()) {
      return new Next(State.REFUND, due.stream().map(Due::until).min(LocalDate::compareTo));
    }
    return new Next(
        all.stream().allMatch(Bond::settled) ? State.SETTLED : State.WAIT, Optional.empty());
  }

  /** The bonds to be given back now, each with its last day. */
  List<Due> due(Tender tender) {
    return bonds.of(tender.id()).stream()
        .filter(b -> !b.settled())
        .flatMap(
            b ->
                clocks
                    .of(tender, b)
                    .map(duty -> new Due(b, duty, clocks.until(tender, duty)))
                    .stream())
        .toList();
  }

  /** What is to be done. */
  enum State {
    WAIT,
    REFUND,
    SETTLED
  }

  /**
   * What is to be done.
   *
   * @param state what
   * @param until its last day, if it has one
   */
  record Next(State state, Optional<LocalDate> until) {}

  /**
   * A bond to be given back.
   *
   * @param bond the bond
   * @param duty why now
   * @param until its last day
   */
  record Due(Bond bond, BondClocks.Duty duty, LocalDate until) {}
}
