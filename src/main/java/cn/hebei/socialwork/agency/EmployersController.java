package cn.hebei.socialwork.agency;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任职情况: experts and supervisors tell where they work, so that links are found (B7, B22). */
@Controller
class EmployersController {

  private static final String PAGE = "redirect:/employers";

  private final Viewers viewers;
  private final Employers employers;

  EmployersController(Viewers viewers, Employers employers) {
    this.viewers = viewers;
    this.employers = employers;
  }

  @GetMapping("/employers")
  String show(Principal who, Model model) {
    return page(own(who), model);
  }

  @PostMapping("/employers")
  ModelAndView add(
      Principal who,
      @RequestParam(defaultValue = "") String employer,
      @RequestParam(defaultValue = "") String until,
      Model model,
      RedirectAttributes after) {
    Viewer viewer = own(who);
    Optional<String> refusal =
        employers.add(viewer.userId(), viewer.organ().code(), employer, until);
    if (refusal.isEmpty()) {
      after.addFlashAttribute("done", "已登记任职单位。");
      return new ModelAndView(PAGE);
    }
    model.addAttribute("refused", refusal.get());
    model.addAttribute("employer", employer);
    model.addAttribute("until", until);
    return new ModelAndView(page(viewer, model), model.asMap(), HttpStatus.BAD_REQUEST);
  }

  @PostMapping("/employers/{id}/withdraw")
  String withdraw(Principal who, @PathVariable long id, RedirectAttributes after) {
    Viewer viewer = own(who);
    if (employers.withdraw(viewer.userId(), viewer.organ().code(), id)) {
      after.addFlashAttribute("done", "已撤回这一任职单位。");
    } else {
      after.addFlashAttribute("refused", "没有登记这一任职单位，或者已经撤回。");
    }
    return PAGE;
  }

  private String page(Viewer viewer, Model model) {
    model.addAttribute("employers", employers.of(viewer.organ().code()));
    return "agency/employers";
  }

  private Viewer own(Principal who) {
    return viewers.require(who, Viewer::tellsEmployers);
  }
}
