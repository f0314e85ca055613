package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.Agencies.SignUp;
import cn.hebei.socialwork.disclosure.CaptchaToken.Kind;
import java.util.Optional;
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
  private static final String FORM = "sign-up";

  private final Agencies agencies;
  private final Captchas captchas;

  SignUpController(Agencies agencies, Captchas captchas) {
    this.agencies = agencies;
    this.captchas = captchas;
  }

  @GetMapping("/public/agencies/new")
  String blank(Model model) {
    model.addAttribute("typed", new Typed("", "", "", "", "", ""));
    model.addAttribute("captcha", captchas.issue(FORM, Kind.PICTURE));
    return PAGE;
  }

  /**
   * Signs up, or shows what was typed again. A captcha is used up only when everything else that
   * can be told from the form alone is right.
   *
   * @param renew PICTURE or WORDS asks for another captcha and sends nothing
   */
  @PostMapping("/public/agencies/new")
  String signUp(
      @ModelAttribute("typed") Typed typed,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String captcha,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String renew,
      Model model,
      RedirectAttributes after) {
    if (!renew.isEmpty()) {
      Kind kind = renew.equals(Kind.WORDS.name()) ? Kind.WORDS : Kind.PICTURE;
      model.addAttribute("captcha", captchas.issue(FORM, kind));
      return PAGE;
    }
    Optional<String> refusal = agencies.refusal(typed.toApplication(), password);
    if (refusal.isPresent()) {
      model.addAttribute("captcha", captchas.again(FORM, captcha));
      model.addAttribute("answer", answer);
      return refused(refusal.get(), model);
    }
    Optional<String> wrong = captchas.refusal(FORM, captcha, answer);
    SignUp result = wrong.<SignUp>map(SignUp.Refused::new).orElseGet(() -> signUp(typed, password));
    if (result instanceof SignUp.Done done) {
      after.addFlashAttribute("id", done.id());
      return "redirect:/public/agencies/done";
    }
    model.addAttribute("captcha", captchas.issue(FORM, captchas.kind(captcha)));
    return refused(((SignUp.Refused) result).sentence(), model);
  }

  @GetMapping("/public/agencies/done")
  String done(Model model) {
    return model.containsAttribute("id") ? "public/agency-done" : "redirect:/login";
  }

  private static String refused(String sentence, Model model) {
    model.addAttribute("refusal", sentence);
    return PAGE;
  }

  private SignUp signUp(Typed typed, String password) {
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
