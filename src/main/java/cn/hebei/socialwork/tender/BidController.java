package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agency's own pages: begin a bid, read the receipts, take a bid back (B17). */
@Controller
class BidController {

  private static final String RECEIPTS = "redirect:/tenders/receipts";

  private final BidOffers offers;
  private final Bidding bidding;
  private final BidChanges changes;
  private final Receipts receipts;
  private final ClosedBids closed;
  private final BondReceipts bonds;
  private final TenderWording wording;

  BidController(
      BidOffers offers,
      Bidding bidding,
      BidChanges changes,
      Receipts receipts,
      ClosedBids closed,
      BondReceipts bonds,
      TenderWording wording) {
    this.offers = offers;
    this.bidding = bidding;
    this.changes = changes;
    this.receipts = receipts;
    this.closed = closed;
    this.bonds = bonds;
    this.wording = wording;
  }

  @PostMapping("/tenders/{noticeId}/bid")
  String begin(Principal who, @PathVariable long noticeId, RedirectAttributes after) {
    Optional<String> refusal =
        bidding.begin(noticeId, agency(who)).map(words -> wording.of(noticeId, words));
    return told(refusal, "begun", after);
  }

  @PostMapping("/tenders/receipts/{bidKey}/withdraw")
  String withdraw(Principal who, @PathVariable String bidKey, RedirectAttributes after) {
    String agency = agency(who);
    Optional<String> refusal =
        closed
            .refusal(bidKey, agency, who.getName())
            .or(() -> changes.withdraw(bidKey, agency, who.getName()));
    return told(worded(bidKey, refusal), "withdrawn", after);
  }

  @PostMapping("/tenders/receipts/{bidKey}/replace")
  String replace(Principal who, @PathVariable String bidKey, RedirectAttributes after) {
    String agency = agency(who);
    Optional<String> refusal =
        closed
            .refusal(bidKey, agency, who.getName())
            .or(() -> changes.beginAnother(bidKey, agency));
    return told(worded(bidKey, refusal), "replacing", after);
  }

  private Optional<String> worded(String bidKey, Optional<String> refusal) {
    return refusal.map(words -> wording.of(new CaseKey(bidKey), words));
  }

  private static String told(Optional<String> refusal, String done, RedirectAttributes after) {
    refusal.ifPresentOrElse(
        sentence -> after.addFlashAttribute("refusal", sentence),
        () -> after.addFlashAttribute(done, true));
    return RECEIPTS;
  }

  @GetMapping("/tenders/receipts")
  String receipts(Principal who, Model model) {
    List<Receipts.Receipt> all = receipts.of(agency(who), who.getName());
    model.addAttribute("closed", closed.any(who.getName()));
    model.addAttribute("receipts", all);
    model.addAttribute("bonds", bonds.of(agency(who)));
    model.addAttribute("rub", BondFacts.RUB);
    return "tender/receipts";
  }

  private String agency(Principal who) {
    return offers
        .agencyOf(who.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }
}
