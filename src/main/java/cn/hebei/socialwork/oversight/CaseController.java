package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.document.AttachmentList;
import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.document.Prints;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.plan.Withdrawals;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.CaseProgress.Step;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.Facts;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The whole life of a lot-year on one page. */
@Controller
class CaseController {

  private final Visitors visitors;
  private final CaseAccess access;
  private final LotYears years;
  private final Withdrawals withdrawals;
  private final Organs organs;
  private final CaseProgress progress;
  private final Timeline timeline;
  private final AttachmentList attachments;
  private final Prints prints;
  private final List<CaseSection> sections;

  CaseController(
      Visitors visitors,
      CaseAccess access,
      LotYears years,
      Withdrawals withdrawals,
      Organs organs,
      CaseProgress progress,
      Timeline timeline,
      AttachmentList attachments,
      Prints prints,
      List<CaseSection> sections) {
    this.visitors = visitors;
    this.access = access;
    this.years = years;
    this.withdrawals = withdrawals;
    this.organs = organs;
    this.progress = progress;
    this.timeline = timeline;
    this.attachments = attachments;
    this.prints = prints;
    this.sections = sections.stream().sorted(Comparator.comparingInt(CaseSection::order)).toList();
  }

  @GetMapping("/cases/{caseKey}")
  String show(Principal who, @PathVariable String caseKey, Model model) {
    CaseKey key = new CaseKey(caseKey);
    Visitor visitor = visitors.of(who);
    Sight sight = access.of(visitor, key);
    if (sight == Sight.NONE) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    LotYear lot =
        years.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("lot", lot);
    model.addAttribute("purchaser", organs.get(lot.regionCode()).name());
    model.addAttribute("papers", attachments.seenBy(visitor.userId(), key));
    model.addAttribute("prints", prints.seenBy(visitor.userId(), key));
    if (sight == Sight.OWN) {
      addOwn(visitor, key, model);
      return "case-agency";
    }
    addWhole(lot, model);
    model.addAttribute("withdrawable", withdrawals.offered(key, visitor.userId()));
    return "case";
  }

  private void addWhole(LotYear lot, Model model) {
    Map<String, List<Step>> steps = progress.of(List.of(lot.key()));
    model.addAttribute("state", CaseState.of(lot, steps.containsKey(lot.caseKey())));
    model.addAttribute("steps", steps.getOrDefault(lot.caseKey(), List.of()));
    model.addAttribute("sections", sections.stream().map(s -> Shown.of(s, lot.key())).toList());
    model.addAttribute("timeline", timeline.of(lot.key()));
    access
        .agencyOf(lot.key())
        .flatMap(organs::find)
        .ifPresent(agency -> model.addAttribute("agency", agency.name()));
    years.nextOf(lot.key()).ifPresent(next -> model.addAttribute("next", next));
  }

  private void addOwn(Visitor visitor, CaseKey key, Model model) {
    Facts facts = new Facts();
    access.agreement(key).ifPresent(agreement -> addDates(agreement, facts));
    model.addAttribute("facts", facts.lines());
    model.addAttribute(
        "own",
        progress.ownOf(visitor.userId()).stream()
            .filter(own -> own.key().root().equals(key.root()))
            .toList());
  }

  private static void addDates(Agreement agreement, Facts facts) {
    facts.row("服务期", Facts.date(agreement.serviceFrom()) + "至" + Facts.date(agreement.serviceTo()));
    facts.row("周期", "第" + agreement.cycleYear() + "年");
    facts.row("签订日期", agreement.signedOn() == null ? "尚未签订" : Facts.date(agreement.signedOn()));
  }

  /**
   * A section as the page shows it.
   *
   * @param title its heading
   * @param tables its tables of label and value
   */
  record Shown(String title, List<List<Map<String, String>>> tables) {

    static Shown of(CaseSection section, CaseKey key) {
      return new Shown(section.title(key), section.of(key).stream().map(Facts::lines).toList());
    }
  }
}
