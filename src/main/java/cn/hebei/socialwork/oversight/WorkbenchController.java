package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 工作台: the first page after sign-in. */
@Controller
class WorkbenchController {

  private final Accounts accounts;
  private final Regions regions;
  private final LotYears years;
  private final TimeSource time;

  WorkbenchController(Accounts accounts, Regions regions, LotYears years, TimeSource time) {
    this.accounts = accounts;
    this.regions = regions;
    this.years = years;
    this.time = time;
  }

  @GetMapping("/")
  String home(Principal who, Model model) {
    Account account = accounts.find(who.getName()).orElseThrow();
    model.addAttribute("account", account);
    model.addAttribute("mayStart", purchaser(account).isPresent());
    model.addAttribute("thisYear", time.today().getYear());
    model.addAttribute(
        "lots",
        regions.find(account.organCode()).isPresent()
            ? years.of(regions.withCountiesBelow(account.organCode()))
            : List.of());
    return "workbench";
  }

  @PostMapping("/lots")
  String open(Principal who, @RequestParam int year) {
    Account account = accounts.find(who.getName()).orElseThrow();
    Region region =
        purchaser(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    years.openNew(region.code(), year, account.userId());
    return "redirect:/";
  }

  private Optional<Region> purchaser(Account account) {
    boolean officer =
        accounts.posts(account.userId()).stream().map(Post::role).anyMatch(r -> r == Role.OFFICER);
    return officer
        ? regions.find(account.organCode()).filter(r -> regions.buys(r.code()))
        : Optional.empty();
  }
}
