package cn.hebei.socialwork.security;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Policies;
import cn.hebei.socialwork.rules.RuleBook;
import cn.hebei.socialwork.rules.RuleValue;
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

/** 规则与设置: settings may be changed from a day on, what the law says may be read (P44). */
@Controller
class SettingsController {

  private final RuleBook rules;
  private final Policies policies;
  private final TimeSource time;

  SettingsController(RuleBook rules, Policies policies, TimeSource time) {
    this.rules = rules;
    this.policies = policies;
    this.time = time;
  }

  @GetMapping("/settings")
  String page(Model model) {
    List<RuleValue> all = rules.versions();
    model.addAttribute("settings", all.stream().filter(r -> r.basis().equals("D")).toList());
    model.addAttribute("law", all.stream().filter(r -> !r.basis().equals("D")).toList());
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
    if (refusal.isEmpty()) {
      return "redirect:/settings?done";
    }
    model.addAttribute("refusal", refusal.get());
    model.addAttribute("typed", new Typed(key, value, from));
    return page(model);
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
    return page(model);
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
    return page(model);
  }

  /** What was typed, kept when refused. */
  record Typed(String key, String value, LocalDate from) {}
}
