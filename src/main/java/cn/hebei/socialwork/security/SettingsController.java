package cn.hebei.socialwork.security;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.LawBook;
import cn.hebei.socialwork.rules.LawBook.Enactment;
import cn.hebei.socialwork.rules.Policies;
import cn.hebei.socialwork.rules.RuleBook;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 规则与设置: the administrator sees every version of every rule, changes settings from a day on (P44),
 * and adds a dated version of what a law says with article and reason.
 */
@Controller
class SettingsController {

  private static final List<String> STANDINGS = List.of("已核对原文", "待法务确认", "样例，待核实", "系统默认，可改");

  private final RuleBook rules;
  private final LawBook law;
  private final Policies policies;
  private final TimeSource time;

  SettingsController(RuleBook rules, LawBook law, Policies policies, TimeSource time) {
    this.rules = rules;
    this.law = law;
    this.policies = policies;
    this.time = time;
  }

  @GetMapping("/settings")
  String page(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String standing,
      Model model) {
    model.addAttribute("words", words);
    model.addAttribute("standing", standing);
    model.addAttribute("standings", STANDINGS);
    model.addAttribute(
        "groups", new RulePage(time.today(), words, standing).groups(rules.versions()));
    model.addAttribute("policies", policies.all());
    model.addAttribute("today", time.today());
    return "settings/list";
  }

  @PostMapping("/settings")
  String change(
      Principal who,
      @RequestParam String key,
      @RequestParam String value,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      Model model) {
    Optional<String> refusal = rules.change(key, value.strip(), from, who.getName());
    return answer(refusal, new Typed(key, value, from, "", "", ""), model);
  }

  @PostMapping("/settings/versions")
  String enact(
      Principal who,
      @RequestParam String key,
      @RequestParam String value,
      @RequestParam String article,
      @RequestParam String basis,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam String reason,
      Model model) {
    Enactment wanted =
        new Enactment(key, value.strip(), article.strip(), basis, from, reason.strip());
    return answer(
        law.enact(wanted, who.getName()),
        new Typed(key, value, from, article, basis, reason),
        model);
  }

  private String answer(Optional<String> refusal, Typed typed, Model model) {
    if (refusal.isEmpty()) {
      return "redirect:/settings?done";
    }
    model.addAttribute("refusal", refusal.get());
    model.addAttribute("typed", typed);
    return page("", "", model);
  }

  @PostMapping("/settings/policies")
  String add(
      Principal who,
      @RequestParam String issuer,
      @RequestParam(defaultValue = "") String number,
      @RequestParam String title,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate issuedOn,
      @RequestParam(defaultValue = "false") boolean trial,
      Model model) {
    Policies.Entry entry = new Policies.Entry(issuer, number, title, issuedOn, trial);
    Optional<String> refusal = policies.add(entry, who.getName());
    if (refusal.isEmpty()) {
      return "redirect:/settings?done";
    }
    model.addAttribute("refusal", refusal.get());
    model.addAttribute("entry", entry);
    return page("", "", model);
  }

  @PostMapping("/settings/policies/{id}/retire")
  String retire(
      Principal who,
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      Model model) {
    Optional<String> refusal = policies.retire(id, from, who.getName());
    if (refusal.isEmpty()) {
      return "redirect:/settings?done";
    }
    model.addAttribute("refusal", refusal.get());
    return page("", "", model);
  }

  /** What was typed, kept when refused. */
  record Typed(
      String key, String value, LocalDate from, String article, String basis, String reason) {}
}
