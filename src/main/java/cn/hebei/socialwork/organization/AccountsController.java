package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.organization.AccountOffice.Outcome;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 人员与账号: joining, 轮岗, leaving, locking, passwords (P36). */
@Controller
class AccountsController {

  private final AccountOffice office;
  private final Accounts accounts;
  private final Organs organs;

  AccountsController(AccountOffice office, Accounts accounts, Organs organs) {
    this.office = office;
    this.accounts = accounts;
    this.organs = organs;
  }

  @GetMapping("/accounts")
  String list(Principal who, @RequestParam(required = false) @Nullable String organ, Model model) {
    return page(who.getName(), organ, model);
  }

  @PostMapping("/accounts")
  String join(
      Principal who,
      @RequestParam String userId,
      @RequestParam String displayName,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam String organ,
      @RequestParam Role role,
      Model model) {
    Account person =
        new Account(
            userId.strip(), displayName.strip(), organ, phone.strip(), Account.Status.ACTIVE);
    return show(who, organ, office.join(who.getName(), person, role), model);
  }

  @PostMapping("/accounts/{userId}/move")
  String move(
      Principal who,
      @PathVariable String userId,
      @RequestParam String organ,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String successor,
      Model model) {
    Post to = new Post(userId, organ, role);
    return show(who, organ, office.move(who.getName(), userId, to, orNull(successor)), model);
  }

  @PostMapping("/accounts/{userId}/leave")
  String leave(
      Principal who,
      @PathVariable String userId,
      @RequestParam(defaultValue = "") String successor,
      Model model) {
    String organ = organOf(userId);
    return show(who, organ, office.leave(who.getName(), userId, orNull(successor)), model);
  }

  @PostMapping("/accounts/{userId}/lock")
  String lock(Principal who, @PathVariable String userId, Model model) {
    return show(who, organOf(userId), office.lock(who.getName(), userId, true), model);
  }

  @PostMapping("/accounts/{userId}/unlock")
  String unlock(Principal who, @PathVariable String userId, Model model) {
    return show(who, organOf(userId), office.lock(who.getName(), userId, false), model);
  }

  @PostMapping("/accounts/{userId}/password")
  String reset(Principal who, @PathVariable String userId, Model model) {
    return show(who, organOf(userId), office.reset(who.getName(), userId), model);
  }

  private String show(Principal who, String organ, Outcome outcome, Model model) {
    model.addAttribute("outcome", outcome);
    if (!outcome.handed().isEmpty()) {
      model.addAttribute("person", accounts.find(outcome.userId()).orElseThrow());
      return "accounts/handover";
    }
    return page(who.getName(), organ, model);
  }

  private String page(String actor, @Nullable String organCode, Model model) {
    String own = accounts.find(actor).orElseThrow().organCode();
    Organ organ =
        organs
            .find(organCode == null || organCode.isBlank() ? own : organCode.strip())
            .filter(o -> !office.rolesToGive(actor, o).isEmpty())
            .orElseGet(() -> organs.get(own));
    Map<Account, List<Post>> people = new LinkedHashMap<>();
    accounts.of(organ.code()).forEach(a -> people.put(a, accounts.posts(a.userId())));
    model.addAttribute("organ", organ);
    model.addAttribute("people", people);
    model.addAttribute("roles", office.rolesToGive(actor, organ));
    model.addAttribute("everyOrgan", office.isAdmin(actor));
    model.addAttribute("self", actor);
    return "accounts/list";
  }

  private String organOf(String userId) {
    return accounts.find(userId).map(Account::organCode).orElse("");
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
