package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 承接机构: what agencies state, prove and share, for the people of civil affairs and the auditor.
 * Agencies are the province's: no region is hidden from another, but accounts of banks are.
 */
@Controller
class AgenciesController {

  private final Viewers viewers;
  private final Organs organs;
  private final Directory directory;
  private final AgencyPage page;
  private final CreditRecords credit;
  private final Links links;
  private final TimeSource time;

  AgenciesController(
      Viewers viewers,
      Organs organs,
      Directory directory,
      AgencyPage page,
      CreditRecords credit,
      Links links,
      TimeSource time) {
    this.viewers = viewers;
    this.organs = organs;
    this.directory = directory;
    this.page = page;
    this.credit = credit;
    this.links = links;
    this.time = time;
  }

  @GetMapping("/agencies")
  String list(
      Principal who,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    viewers.require(who, Viewer::readsAgencies);
    model.addAttribute("words", words.strip());
    model.addAttribute("found", directory.find(words.strip(), page));
    return "agencies/list";
  }

  @GetMapping("/agencies/links")
  String links(Principal who, Model model) {
    viewers.require(who, Viewer::readsAgencies);
    model.addAttribute("links", links.all());
    return "agencies/links";
  }

  /** The agency as it stood on a day; today where none is named. */
  @GetMapping("/agencies/{code}")
  String one(
      Principal who,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      Model model) {
    Viewer viewer = viewers.require(who, Viewer::readsAgencies);
    LocalDate today = time.today();
    LocalDate day = on.isBlank() ? today : Typed.day(Typed.number(on));
    if (day == null || day.isAfter(today)) {
      model.addAttribute("refused", "“查看日期”应为今天或者以前的日期。");
      day = today;
    }
    return page.show(viewer, agency(code), day, model);
  }

  @PostMapping("/agencies/{code}/credit")
  ModelAndView ask(
      Principal who,
      @PathVariable String code,
      @ModelAttribute("query") CreditEntry typed,
      Model model,
      RedirectAttributes after) {
    Viewer viewer = viewers.require(who, Viewer::recordsCredit);
    Organ agency = agency(code);
    Optional<String> refusal =
        credit.add(viewer.userId(), viewer.organ().code(), agency.code(), typed);
    if (refusal.isEmpty()) {
      after.addFlashAttribute("done", "已登记信用查询结果。");
      after.addAttribute("code", agency.code());
      return new ModelAndView("redirect:/agencies/{code}");
    }
    model.addAttribute("refused", refusal.get());
    return new ModelAndView(
        page.show(viewer, agency, time.today(), model), model.asMap(), HttpStatus.BAD_REQUEST);
  }

  private Organ agency(String code) {
    return organs
        .find(code)
        .filter(o -> o.kind() == Organ.Kind.AGENCY)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
