package cn.hebei.socialwork.oversight;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 法定时限台: every running clock in one list, what is overdue first. */
@Controller
class TermsController {

  private final Visitors visitors;
  private final TermDesk desk;

  TermsController(Visitors visitors, TermDesk desk) {
    this.visitors = visitors;
    this.desk = desk;
  }

  @GetMapping("/terms")
  String show(
      Principal who,
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Visitor visitor = visitors.of(who);
    if (!visitor.followsTerms()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    model.addAttribute("county", county);
    model.addAttribute("terms", desk.shown(visitor, county, page));
    return "terms";
  }
}
