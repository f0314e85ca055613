package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.document.CasePrints;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The papers of a purchase, round by round: the notice once published, the record of the opening
 * and the bidders' receipts once it was held, the signatures of a 磋商小组 once its result is out.
 * Their titles name no bidder.
 */
@Component
class TenderPrints implements CasePrints {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Bids bids;
  private final NoticePrint notice;
  private final OpeningPrint opening;
  private final ReceiptPrint receipt;
  private final GroupFacts signed;
  private final GroupPrint group;

  TenderPrints(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Bids bids,
      NoticePrint notice,
      OpeningPrint opening,
      ReceiptPrint receipt,
      GroupFacts signed,
      GroupPrint group) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.bids = bids;
    this.notice = notice;
    this.opening = opening;
    this.receipt = receipt;
    this.signed = signed;
    this.group = group;
  }

  @Override
  public List<Print> of(CaseKey key) {
    return tenders.rounds(key).stream()
        .flatMap(tender -> notices.find(tender.id()).stream().flatMap(n -> of(tender, n).stream()))
        .toList();
  }

  private List<Print> of(Tender tender, Notice published) {
    List<Print> prints = new ArrayList<>();
    if (tender.course() == Course.SINGLE_SOURCE) {
      // Its publicity has its own words on the page, and nothing was opened.
      return prints;
    }
    prints.add(
        new Print(
            "notice-" + tender.round(),
            "采购公告" + round(tender),
            true,
            () -> notice.of(tender, published)));
    if (!tender.course().readsOut()) {
      // Who responds to a consultation, and with what, is on no paper that others can print (P11).
      if (signed.told(tender)) {
        prints.add(
            new Print(
                group(tender), GroupPrint.TITLE + round(tender), false, () -> group.of(tender)));
      }
      return prints;
    }
    if (openings.record(tender.id()).isPresent()) {
      prints.add(
          new Print(
              opening(tender), "开标记录" + round(tender), false, () -> opening.of(tender, published)));
    }
    for (OpenedBid opened : openings.of(tender.id())) {
      String bid = opened.bidKey();
      if (bid != null) {
        prints.add(
            new Print(
                "receipt-%d-%d".formatted(tender.round(), opened.no()),
                "投标回执（%d号）%s".formatted(opened.no(), round(tender)),
                false,
                () -> receipt.of(bids.get(bid))));
      }
    }
    return prints;
  }

  /** Where the record of a round's opening is printed, for those who see the whole case. */
  static String openingPath(Tender tender) {
    return "/cases/%s/prints/%s".formatted(tender.key().root(), opening(tender));
  }

  /** Where the signatures of a round's 磋商小组 are printed. */
  static String groupPath(Tender tender) {
    return "/cases/%s/prints/%s".formatted(tender.key().root(), group(tender));
  }

  private static String group(Tender tender) {
    return "group-" + tender.round();
  }

  private static String opening(Tender tender) {
    return "opening-" + tender.round();
  }

  private static String round(Tender tender) {
    return tender.round() > 1 ? "（第%d次）".formatted(tender.round()) : "";
  }
}
