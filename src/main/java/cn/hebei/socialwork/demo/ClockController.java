package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.RehearsalDrive;
import cn.hebei.socialwork.workflow.RehearsalDrive.Arrived;
import cn.hebei.socialwork.workflow.RehearsalDrive.Due;
import cn.hebei.socialwork.workflow.RehearsalDrive.Failure;
import cn.hebei.socialwork.workflow.RehearsalDrive.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 演练时钟: the administrator moves the time of a rehearsal forward; never outside the demo. */
@Controller
class ClockController {

  private static final int MOST_DAYS = 400;
  private static final int UPCOMING = 15;
  private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

  private final Environment environment;
  private final RehearsalClock clock;
  private final RehearsalDrive drive;
  private final TimeSource time;

  ClockController(
      Environment environment, RehearsalClock clock, RehearsalDrive drive, TimeSource time) {
    this.environment = environment;
    this.clock = clock;
    this.drive = drive;
    this.time = time;
  }

  @GetMapping("/clock")
  String show(Model model, HttpServletResponse response) {
    if (!rehearses()) {
      return refuse(model, response);
    }
    model.addAttribute("now", RehearsalClock.text(time.now()));
    model.addAttribute("upcoming", drive.upcoming(UPCOMING).stream().map(Row::of).toList());
    return "clock";
  }

  @PostMapping("/clock/next")
  String next(Model model, HttpServletResponse response, RedirectAttributes answer) {
    if (!rehearses()) {
      return refuse(model, response);
    }
    List<Due> due = drive.upcoming(1);
    if (due.isEmpty()) {
      answer.addFlashAttribute("refused", "目前没有等待到期的事项，请先办理待办事项，或者按天数推进。");
      return "redirect:/clock";
    }
    return go(due.get(0).at(), answer);
  }

  @PostMapping("/clock/days")
  String days(
      @RequestParam int days,
      Model model,
      HttpServletResponse response,
      RedirectAttributes answer) {
    if (!rehearses()) {
      return refuse(model, response);
    }
    if (days < 1 || days > MOST_DAYS) {
      answer.addFlashAttribute("refused", "“前进天数”须在1天至" + MOST_DAYS + "天之间。");
      return "redirect:/clock";
    }
    return go(TimeSource.at(time.today().plusDays(days).atTime(OFFICE_OPENS)), answer);
  }

  private String go(Instant target, RedirectAttributes answer) {
    RehearsalDrive.Outcome outcome = drive.to(target);
    if (outcome instanceof Refused refused) {
      answer.addFlashAttribute("refused", refused.sentence());
    } else if (outcome instanceof Arrived arrived) {
      answer.addFlashAttribute(
          "done",
          "时钟已到%s，途中自动办理%d项。".formatted(RehearsalClock.text(arrived.now()), arrived.jobs()));
      answer.addFlashAttribute("failures", arrived.failures().stream().map(Row::of).toList());
    }
    return "redirect:/clock";
  }

  private boolean rehearses() {
    return environment.acceptsProfiles(Profiles.of("demo")) && clock.running();
  }

  private static String refuse(Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    model.addAttribute("sentence", "演练时钟只在演练环境中可用；正式环境的时间不能调整。");
    return "refusal";
  }

  /**
   * A line of a table, also kept in the session from one request to the next.
   *
   * @param at when
   * @param title the case
   * @param name the event or step
   * @param reason why it failed, empty for what is to come
   */
  record Row(String at, String title, String name, String reason) implements java.io.Serializable {

    static Row of(Due due) {
      return new Row(RehearsalClock.text(due.at()), due.title(), due.name(), "");
    }

    static Row of(Failure failure) {
      return new Row(
          RehearsalClock.text(failure.at()), failure.title(), failure.name(), failure.reason());
    }
  }
}
