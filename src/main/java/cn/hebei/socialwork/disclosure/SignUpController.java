package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.Agencies.SignUp;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agency signs itself up and may bid at once (P9). */
@Controller
class SignUpController {

  private static final String PAGE = "public/agency-new";

  private final Agencies agencies;

  SignUpController(Agencies agencies) {
    this.agencies = agencies;
  }

  @GetMapping("/public/agencies/new")
  String blank(Model model) {
    model.addAttribute("typed", new Typed("", "", "", "", "", ""));
    return PAGE;
  }

  @PostMapping("/public/agencies/new")
  String signUp(
      @ModelAttribute("typed") Typed typed,
      @RequestParam(defaultValue = "") String password,
      Model model,
      RedirectAttributes after) {
    SignUp answer = answer(typed, password);
    if (answer instanceof SignUp.Done done) {
      after.addFlashAttribute("id", done.id());
      return "redirect:/public/agencies/done";
    }
    model.addAttribute("refusal", ((SignUp.Refused) answer).sentence());
    return PAGE;
  }

  @GetMapping("/public/agencies/done")
  String done(Model model) {
    return model.containsAttribute("id") ? "public/agency-done" : "redirect:/login";
  }

  private SignUp answer(Typed typed, String password) {
    try {
      return agencies.signUp(typed.toApplication(), password);
    } catch (DataIntegrityViolationException e) {
      return new SignUp.Refused("同一机构正在注册，请稍后直接登录，或核对“统一社会信用代码”后重试。");
    }
  }

  /** What was typed, kept when refused; the password is not. */
  record Typed(
      @Nullable String name,
      @Nullable String creditCode,
      @Nullable String legalRepresentative,
      @Nullable String charterClause,
      @Nullable String officeAddress,
      @Nullable String phone) {

    Agencies.Application toApplication() {
      return new Agencies.Application(
          text(name),
          text(creditCode),
          text(legalRepresentative),
          text(charterClause),
          text(officeAddress),
          text(phone));
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }
  }
}
