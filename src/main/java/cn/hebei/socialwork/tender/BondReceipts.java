package cn.hebei.socialwork.tender;

import java.util.List;
import org.springframework.stereotype.Component;

/** What an agency is shown of the bonds it paid, and of nobody else's (B18). */
@Component
class BondReceipts {

  private final Bonds bonds;
  private final Tenders tenders;
  private final BondFacts words;
  private final TenderFacts facts;

  BondReceipts(Bonds bonds, Tenders tenders, BondFacts words, TenderFacts facts) {
    this.bonds = bonds;
    this.tenders = tenders;
    this.words = words;
    this.facts = facts;
  }

  /** The bonds of an agency, newest round first. */
  List<Line> of(String agencyCode) {
    return bonds.paidBy(agencyCode).stream()
        .map(
            paid -> {
              Tender tender = tenders.find(paid.tenderId()).orElseThrow();
              return new Line(
                  facts.title(tender.key()),
                  BondFacts.received(paid.bond()),
                  words.state(tender, paid.bond()));
            })
        .toList();
  }

  /**
   * A bond in words.
   *
   * @param title what is bought
   * @param received what came in
   * @param state where it stands
   */
  record Line(String title, String received, String state) {}
}
