package cn.hebei.socialwork.tender;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 评审中提请废标: the button on 工作台 (B31). */
@Controller
class EndController {

  private final EndOffers offers;
  private final TenderWording wording;

  EndController(EndOffers offers, TenderWording wording) {
    this.offers = offers;
    this.wording = wording;
  }

  @PostMapping("/tenders/{tenderId}/end")
  String begin(Principal who, @PathVariable long tenderId, RedirectAttributes answer) {
    if (!offers.mayAsk(who.getName(), tenderId)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Optional<String> refusal = offers.begin(who.getName(), tenderId);
    refusal.ifPresentOrElse(
        sentence -> answer.addFlashAttribute("refused", wording.of(tenderId, sentence)),
        () -> answer.addFlashAttribute("done", "已经发起，请到待办事项中写明情形、理由和证据。"));
    return "redirect:/";
  }
}
