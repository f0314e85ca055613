package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.agency.Profiles;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.BreakGlass;
import cn.hebei.socialwork.organization.Purchasers;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.tender.Receipts;
import cn.hebei.socialwork.tender.RoundEndFacts;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Offers;
import cn.hebei.socialwork.workflow.Worklists;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作台: the first page after sign-in. */
@Controller
class WorkbenchController {

  private final Visitors visitors;
  private final Worklists worklists;
  private final List<Offers> offers;
  private final VacancyDesk vacancies;
  private final SilenceDesk silences;
  private final Workbench workbench;
  private final CaseProgress progress;
  private final LotYears years;
  private final Purchasers purchasers;
  private final Profiles profiles;
  private final Receipts receipts;
  private final RoundEndFacts ends;
  private final BreakGlass breakGlass;
  private final TimeSource time;

  WorkbenchController(
      Visitors visitors,
      Worklists worklists,
      List<Offers> offers,
      VacancyDesk vacancies,
      SilenceDesk silences,
      Workbench workbench,
      CaseProgress progress,
      LotYears years,
      Purchasers purchasers,
      Profiles profiles,
      Receipts receipts,
      RoundEndFacts ends,
      BreakGlass breakGlass,
      TimeSource time) {
    this.visitors = visitors;
    this.worklists = worklists;
    this.offers = offers;
    this.vacancies = vacancies;
    this.silences = silences;
    this.workbench = workbench;
    this.progress = progress;
    this.years = years;
    this.purchasers = purchasers;
    this.profiles = profiles;
    this.receipts = receipts;
    this.ends = ends;
    this.breakGlass = breakGlass;
    this.time = time;
  }

  @GetMapping("/")
  String home(
      Principal who,
      Model model,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(defaultValue = "1") int page) {
    Visitor visitor = visitors.of(who);
    model.addAttribute("visitor", visitor);
    model.addAttribute("today", Facts.date(time.today()));
    model.addAttribute("counts", visitor.works() ? worklists.counts(who.getName()) : List.of());
    model.addAttribute(
        "offers", offers.stream().flatMap(o -> o.forUser(who.getName()).stream()).toList());
    model.addAttribute("mayOpenLot", purchaser(visitor).isPresent());
    model.addAttribute("thisYear", time.today().getYear());
    model.addAttribute("vacancies", vacancies.seenBy(visitor));
    model.addAttribute("silences", silences.seenBy(visitor));
    if (visitor.is(Role.AGENCY)) {
      String agency = visitor.organ().code();
      model.addAttribute("reminder", profiles.reminder(agency).orElse(null));
      model.addAttribute("changes", receipts.news(agency, visitor.account().userId()));
    }
    if (visitor.is(Role.EXPERT)) {
      model.addAttribute("stopped", ends.news(visitor.organ().code()));
    }
    if (visitor.is(Role.ADMIN)) {
      model.addAttribute("warning", breakGlass.warning().orElse(null));
    }
    addCases(visitor, county, page, model);
    return "workbench";
  }

  private void addCases(Visitor visitor, @Nullable String county, int page, Model model) {
    String place = visitor.place();
    if (place != null) {
      model.addAttribute("lots", workbench.lots(place, county, page));
      model.addAttribute("county", county);
    } else if (visitor.works()) {
      model.addAttribute("own", progress.ownOf(visitor.userId()));
      addPurchases(visitor, page, model);
    }
  }

  /** A township that has bought for itself follows its lots as a county does (R43). */
  private void addPurchases(Visitor visitor, int page, Model model) {
    Optional.ofNullable(visitor.buysFor())
        .map(place -> workbench.lots(place, null, page))
        .filter(lots -> lots.total() > 0)
        .ifPresent(lots -> model.addAttribute("lots", lots));
  }

  @PostMapping("/lots")
  String open(Principal who, @RequestParam int year, RedirectAttributes answer) {
    Visitor visitor = visitors.of(who);
    String place =
        purchaser(visitor).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    int thisYear = time.today().getYear();
    if (year < thisYear || year > thisYear + 1) {
      answer.addFlashAttribute("refused", "“计划年度”只能是%d年或者%d年。".formatted(thisYear, thisYear + 1));
      return "redirect:/";
    }
    if (years.isFull(place)) {
      answer.addFlashAttribute(
          "refused", "本地已发起%d个包，包的编号已用完，不能再发起新的包。".formatted(LotYears.MOST_LOTS));
      return "redirect:/";
    }
    CaseKey key = years.openNew(place, year, visitor.userId());
    answer.addFlashAttribute(
        "done", "已发起" + years.get(key).lotName() + "（" + year + "年），请在“待办事项”中起草年度计划。");
    return "redirect:/";
  }

  @PostMapping("/vacancies/urge")
  String urge(
      Principal who,
      @RequestParam String organ,
      @RequestParam Role role,
      RedirectAttributes answer) {
    if (!vacancies.urge(visitors.of(who), organ, role)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    answer.addFlashAttribute("done", "已提醒该单位指定“" + role.title() + "”人员。");
    return "redirect:/";
  }

  private Optional<String> purchaser(Visitor visitor) {
    return visitor.is(Role.OFFICER)
        ? Optional.ofNullable(visitor.buysFor()).filter(purchasers::mayBuy)
        : Optional.empty();
  }
}
