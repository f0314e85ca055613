package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.StuckSteps;
import cn.hebei.socialwork.workflow.StuckSteps.Stuck;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自动办理出错的事项: the administrator sees what stands still and why, and lets it try again. */
@Controller
class StuckController {

  private final Visitors visitors;
  private final StuckSteps steps;

  StuckController(Visitors visitors, StuckSteps steps) {
    this.visitors = visitors;
    this.steps = steps;
  }

  @GetMapping("/stuck")
  String show(Principal who, Model model) {
    refuseOthers(who);
    List<Row> rows = steps.all().stream().map(Row::of).toList();
    model.addAttribute("stuck", rows);
    return "stuck";
  }

  @PostMapping("/stuck")
  String retry(Principal who, @RequestParam String id, RedirectAttributes answer) {
    refuseOthers(who);
    if (steps.retry(id, who.getName())) {
      answer.addFlashAttribute("done", "已安排重试，请稍后刷新本页查看结果。");
    } else {
      answer.addFlashAttribute("refused", "该事项已不在出错之列，无须重试。");
    }
    return "redirect:/stuck";
  }

  private void refuseOthers(Principal who) {
    if (!visitors.of(who).is(Role.ADMIN)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /**
   * A stuck step as the page shows it.
   *
   * @param id what to retry it by
   * @param title the case
   * @param process name of its process
   * @param step name of the step
   * @param since when it failed for the last time
   * @param cause one sentence
   */
  record Row(String id, String title, String process, String step, String since, String cause) {

    static Row of(Stuck stuck) {
      return new Row(
          stuck.id(),
          stuck.title(),
          stuck.process(),
          stuck.step(),
          RehearsalClock.text(stuck.since()),
          stuck.cause());
    }
  }
}
