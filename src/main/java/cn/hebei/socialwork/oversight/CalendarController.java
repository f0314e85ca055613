package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.CalendarImport;
import cn.hebei.socialwork.calendar.CalendarImport.Asks;
import cn.hebei.socialwork.calendar.CalendarImport.Loaded;
import cn.hebei.socialwork.calendar.CalendarImport.Outcome;
import cn.hebei.socialwork.calendar.CalendarImport.Refused;
import cn.hebei.socialwork.calendar.SpecialDay;
import cn.hebei.socialwork.organization.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: the administrator loads the State Council's arrangement of coming years (B48). */
@Controller
class CalendarController {

  private static final int FAULTS_SHOWN = 20;

  private final Visitors visitors;
  private final CalendarImport days;
  private final CalendarDesk desk;

  CalendarController(Visitors visitors, CalendarImport days, CalendarDesk desk) {
    this.visitors = visitors;
    this.days = days;
    this.desk = desk;
  }

  @GetMapping("/calendar")
  String show(Principal who, @RequestParam(required = false) @Nullable Integer year, Model model) {
    refuseOthers(who);
    addYears(model);
    if (year != null) {
      model.addAttribute("year", year);
      model.addAttribute("days", days.of(year));
    }
    return "calendar";
  }

  @PostMapping("/calendar")
  String upload(
      Principal who, @RequestParam MultipartFile file, Model model, RedirectAttributes answer)
      throws IOException {
    refuseOthers(who);
    if (file.isEmpty()) {
      return again(model, List.of("没有选择文件，或者文件是空的。"));
    }
    return load(who, file.getBytes(), false, model, answer);
  }

  /** The file comes back with the confirmation, so that nobody has to choose it again. */
  @PostMapping("/calendar/replace")
  String replace(
      Principal who, @RequestParam String content, Model model, RedirectAttributes answer) {
    refuseOthers(who);
    try {
      return load(who, Base64.getDecoder().decode(content), true, model, answer);
    } catch (IllegalArgumentException e) {
      return again(model, List.of("上传的内容不完整，请重新选择文件。"));
    }
  }

  /** A loaded year in the format of the upload, to change or to complete. */
  @GetMapping("/calendar/{year}.csv")
  ResponseEntity<byte[]> download(Principal who, @PathVariable int year) {
    refuseOthers(who);
    String rows =
        days.of(year).stream()
            .map((SpecialDay d) -> d.day() + "," + d.title() + "," + d.festival() + "\r\n")
            .collect(Collectors.joining());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"workdays-" + year + ".csv\"")
        .body(("\uFEFF日期,安排,节日\r\n" + rows).getBytes(StandardCharsets.UTF_8));
  }

  private String load(
      Principal who, byte[] file, boolean replace, Model model, RedirectAttributes answer) {
    Outcome outcome = desk.load(who.getName(), file, replace);
    if (outcome instanceof Refused refused) {
      return again(model, refused.faults());
    }
    if (outcome instanceof Asks asks) {
      model.addAttribute("replaces", words(asks.years()));
      model.addAttribute("content", Base64.getEncoder().encodeToString(file));
      addYears(model);
      return "calendar";
    }
    Loaded loaded = (Loaded) outcome;
    answer.addFlashAttribute(
        "done", "已导入" + words(loaded.years()) + "的安排，共" + loaded.days() + "天。");
    return "redirect:/calendar";
  }

  private String again(Model model, List<String> faults) {
    model.addAttribute("faults", faults.stream().limit(FAULTS_SHOWN).toList());
    model.addAttribute("moreFaults", Math.max(0, faults.size() - FAULTS_SHOWN));
    addYears(model);
    return "calendar";
  }

  private void addYears(Model model) {
    model.addAttribute("years", days.years());
  }

  private void refuseOthers(Principal who) {
    if (!visitors.of(who).is(Role.ADMIN)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static String words(Collection<Integer> years) {
    return years.stream().map(y -> y + "年").collect(Collectors.joining("、"));
  }
}
