package cn.hebei.socialwork.organization;

import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 修改密码: one's own, after which one signs in again everywhere. */
@Controller
class OwnPasswordController {

  private final Accounts accounts;
  private final SignIn signIn;
  private final PasswordPolicy policy;

  OwnPasswordController(Accounts accounts, SignIn signIn, PasswordPolicy policy) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.policy = policy;
  }

  @GetMapping("/account/password")
  String page(Principal who, Model model) {
    model.addAttribute("temporary", accounts.mustChangePassword(who.getName()));
    return "accounts/password";
  }

  @PostMapping("/account/password")
  String change(
      Principal who,
      @RequestParam String current,
      @RequestParam String fresh,
      @RequestParam String again,
      Model model) {
    Optional<String> refusal = refusal(who.getName(), current, fresh, again);
    if (refusal.isPresent()) {
      model.addAttribute("refusal", refusal.get());
      return page(who, model);
    }
    accounts.setPassword(who.getName(), fresh, false);
    return "redirect:/login?changed";
  }

  private Optional<String> refusal(String userId, String current, String fresh, String again) {
    if (!signIn.check(userId, current)) {
      return Optional.of("“当前密码”不正确。");
    }
    if (!fresh.equals(again)) {
      return Optional.of("两次输入的“新密码”不一致。");
    }
    return fresh.equals(current) ? Optional.of("“新密码”不能与当前密码相同。") : policy.refusal(userId, fresh);
  }
}
