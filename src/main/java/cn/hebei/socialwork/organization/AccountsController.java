package cn.hebei.socialwork.organization;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 人员与账号: joining, 轮岗, leaving, locking, passwords (P36). */
@Controller
class AccountsController {

  private final AccountOffice office;
  private final AccountRights rights;
  private final Accounts accounts;
  private final Organs organs;
  private final SignInAlarm alarm;
  private final BreakGlass breakGlass;
  private final Handovers handovers;
  private final AccountSearch search;

  AccountsController(
      AccountOffice office,
      AccountRights rights,
      Accounts accounts,
      Organs organs,
      SignInAlarm alarm,
      BreakGlass breakGlass,
      Handovers handovers,
      AccountSearch search) {
    this.office = office;
    this.rights = rights;
    this.accounts = accounts;
    this.organs = organs;
    this.alarm = alarm;
    this.breakGlass = breakGlass;
    this.handovers = handovers;
    this.search = search;
  }

  @GetMapping("/accounts")
  String list(
      Principal who,
      @RequestParam(required = false) @Nullable String organ,
      @RequestParam(defaultValue = "") String words,
      Model model) {
    if (rights.isAdmin(who.getName()) && !words.isBlank()) {
      model.addAttribute("words", words.strip());
      model.addAttribute("found", search.found(words.strip()));
    }
    return page(who.getName(), organ, model);
  }

  @PostMapping("/accounts")
  ModelAndView join(
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
    model.addAttribute("typed", person);
    model.addAttribute("typedRole", role);
    return show(who, organ, office.join(who.getName(), person, role), model);
  }

  @PostMapping("/accounts/{userId}/move")
  ModelAndView move(
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
  ModelAndView leave(
      Principal who,
      @PathVariable String userId,
      @RequestParam(defaultValue = "") String successor,
      Model model) {
    String organ = organOf(userId);
    return show(who, organ, office.leave(who.getName(), userId, orNull(successor)), model);
  }

  @PostMapping("/accounts/{userId}/lock")
  ModelAndView lock(Principal who, @PathVariable String userId, Model model) {
    return show(who, organOf(userId), office.lock(who.getName(), userId, true), model);
  }

  @PostMapping("/accounts/{userId}/unlock")
  ModelAndView unlock(Principal who, @PathVariable String userId, Model model) {
    return show(who, organOf(userId), office.lock(who.getName(), userId, false), model);
  }

  @PostMapping("/accounts/{userId}/password")
  ModelAndView reset(Principal who, @PathVariable String userId, Model model) {
    return show(who, organOf(userId), office.reset(who.getName(), userId), model);
  }

  private ModelAndView show(Principal who, String organ, Outcome outcome, Model model) {
    model.addAttribute("outcome", outcome);
    if (!outcome.handed().isEmpty()) {
      model.addAttribute("person", accounts.find(outcome.userId()).orElseThrow());
      return new ModelAndView("accounts/handover", model.asMap());
    }
    return new ModelAndView(
        page(who.getName(), organ, model),
        model.asMap(),
        outcome.refusal() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  private String page(String actor, @Nullable String organCode, Model model) {
    String own = accounts.find(actor).orElseThrow().organCode();
    Organ organ =
        organs
            .find(organCode == null || organCode.isBlank() ? own : organCode.strip())
            .filter(o -> !rights.rolesToGive(actor, o).isEmpty())
            .orElseGet(() -> organs.get(own));
    Map<Account, List<Post>> people = new LinkedHashMap<>();
    accounts.of(organ.code()).forEach(a -> people.put(a, accounts.posts(a.userId())));
    model.addAttribute("organ", organ);
    model.addAttribute("people", people);
    model.addAttribute("roles", rights.rolesToGive(actor, organ));
    model.addAttribute("everyOrgan", rights.isAdmin(actor));
    model.addAttribute("self", actor);
    model.addAttribute("failing", alarm.raised());
    model.addAttribute("brokenGlass", breakGlass.uses());
    model.addAttribute("samePersonDays", handovers.days());
    return "accounts/list";
  }

  private String organOf(String userId) {
    return accounts.find(userId).map(Account::organCode).orElse("");
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
