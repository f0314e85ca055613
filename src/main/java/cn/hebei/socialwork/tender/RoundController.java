package cn.hebei.socialwork.tender;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons on 工作台 that concern a round: 公告变更 (B15, B50), 评审中提请废标 (B31). */
@Controller
class RoundController {

  private final RoundOfficers officers;
  private final ChangeOffers changes;
  private final EndOffers ends;
  private final TenderWording wording;

  RoundController(
      RoundOfficers officers, ChangeOffers changes, EndOffers ends, TenderWording wording) {
    this.officers = officers;
    this.changes = changes;
    this.ends = ends;
    this.wording = wording;
  }

  @PostMapping("/tenders/{tenderId}/change")
  String change(Principal who, @PathVariable long tenderId, RedirectAttributes answer) {
    return begin(
        who,
        tenderId,
        answer,
        () -> changes.begin(who.getName(), tenderId),
        "公告变更已经发起，请到待办事项中拟定变更内容。");
  }

  @PostMapping("/tenders/{tenderId}/end")
  String end(Principal who, @PathVariable long tenderId, RedirectAttributes answer) {
    return begin(
        who,
        tenderId,
        answer,
        () -> ends.begin(who.getName(), tenderId),
        "已经发起，请到待办事项中写明情形、理由和证据。");
  }

  private String begin(
      Principal who,
      long tenderId,
      RedirectAttributes answer,
      Supplier<Optional<String>> begun,
      String done) {
    if (!officers.includes(who.getName(), tenderId)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    begun
        .get()
        .ifPresentOrElse(
            sentence -> answer.addFlashAttribute("refused", wording.of(tenderId, sentence)),
            () -> answer.addFlashAttribute("done", done));
    return "redirect:/";
  }
}
