package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.BidderProofs.Found;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 资格证明文件 of the bidders after the opening; before it the page is not there for anybody. */
@Controller
class BidderProofController {

  private final BidderProofs proofs;
  private final TenderFacts facts;

  BidderProofController(BidderProofs proofs, TenderFacts facts) {
    this.proofs = proofs;
    this.facts = facts;
  }

  @GetMapping("/tenders/{tenderId}/proofs")
  String show(Principal who, @PathVariable long tenderId, Model model) {
    Tender tender = opened(who, tenderId);
    model.addAttribute("tenderId", tender.id());
    model.addAttribute("title", facts.title(tender.key()));
    model.addAttribute("bids", proofs.list(tender));
    return "tender/bidder-proofs";
  }

  @GetMapping("/tenders/{tenderId}/proofs/{bidNo}/{proof}")
  void download(
      Principal who,
      @PathVariable long tenderId,
      @PathVariable int bidNo,
      @PathVariable long proof,
      HttpServletResponse answer)
      throws IOException {
    Found found =
        proofs
            .reads(opened(who, tenderId), bidNo, proof, who.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    proofs.send(found, who.getName(), answer);
  }

  private Tender opened(Principal who, long tenderId) {
    Tender tender =
        proofs
            .readable(tenderId, who.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    if (!proofs.opened(tender)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return tender;
  }
}
