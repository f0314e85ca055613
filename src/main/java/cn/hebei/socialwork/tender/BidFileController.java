package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.document.OfficialPrint;
import cn.hebei.socialwork.document.Upload;
import cn.hebei.socialwork.workflow.CaseKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 投标附件: a bidder's own page beside its bid (B17). Nothing of a file passes through the session,
 * which lies in the database: what was received is read again from what was sealed.
 */
@Controller
class BidFileController {

  private final BidOffers offers;
  private final BidAttachments attachments;
  private final BidFilePage page;
  private final ReceiptPrint receipt;
  private final TenderWording wording;

  BidFileController(
      BidOffers offers,
      BidAttachments attachments,
      BidFilePage page,
      ReceiptPrint receipt,
      TenderWording wording) {
    this.offers = offers;
    this.attachments = attachments;
    this.page = page;
    this.receipt = receipt;
    this.wording = wording;
  }

  @GetMapping("/tenders/bids/{bidKey}/files")
  String show(Principal who, @PathVariable String bidKey, Model model) {
    model.addAttribute("bid", page.of(own(who, bidKey), who.getName()));
    return "tender/bid-files";
  }

  @PostMapping("/tenders/bids/{bidKey}/files")
  String add(
      Principal who,
      @PathVariable String bidKey,
      @RequestParam MultipartFile file,
      RedirectAttributes after)
      throws IOException {
    Bid bid = own(who, bidKey);
    return told(bid, attachments.add(bid.key(), upload(file), who.getName()), "received", after);
  }

  @PostMapping("/tenders/bids/{bidKey}/files/{no}/replacement")
  String replace(
      Principal who,
      @PathVariable String bidKey,
      @PathVariable int no,
      @RequestParam MultipartFile file,
      RedirectAttributes after)
      throws IOException {
    Bid bid = own(who, bidKey);
    Optional<String> refusal = attachments.replace(bid.key(), no, upload(file), who.getName());
    return told(bid, refusal, "received", after);
  }

  @PostMapping("/tenders/bids/{bidKey}/files/{no}/removal")
  String remove(
      Principal who, @PathVariable String bidKey, @PathVariable int no, RedirectAttributes after) {
    Bid bid = own(who, bidKey);
    return told(bid, attachments.remove(bid.key(), no, who.getName()), "removed", after);
  }

  /** 投标回执 of a submitted bid, to print and keep. */
  @GetMapping("/tenders/receipts/{bidKey}/print")
  void print(Principal who, @PathVariable String bidKey, HttpServletResponse answer)
      throws IOException {
    Bid bid = own(who, bidKey);
    if (!bid.submitted()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    OfficialPrint.send(answer, "投标回执", receipt.of(bid));
  }

  private Bid own(Principal who, String bidKey) {
    String agency =
        offers
            .agencyOf(who.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    return attachments
        .own(bidKey, agency, who.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Upload upload(MultipartFile file) throws IOException {
    return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
  }

  private String told(Bid bid, Optional<String> refusal, String done, RedirectAttributes after) {
    refusal.ifPresentOrElse(
        sentence ->
            after.addFlashAttribute("refusal", wording.of(new CaseKey(bid.key()), sentence)),
        () -> after.addFlashAttribute(done, true));
    return "redirect:/tenders/bids/" + bid.key() + "/files";
  }
}
