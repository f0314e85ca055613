package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.disclosure.Choice.Answer;
import cn.hebei.socialwork.tender.OpenTenders;
import cn.hebei.socialwork.tender.OpenTenders.Found;
import cn.hebei.socialwork.tender.PublicNotices;
import cn.hebei.socialwork.tender.PublicState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Notices and results without sign-in (R79, B34). */
@Controller
class NoticeController {

  private static final Found NOTHING = new Found(List.of(), 1, 0, 0);

  private final PublicNotices notices;
  private final OpenTenders tenders;
  private final Places places;

  NoticeController(PublicNotices notices, OpenTenders tenders, Places places) {
    this.notices = notices;
    this.tenders = tenders;
    this.places = places;
  }

  @GetMapping("/public/notices")
  String all(@ModelAttribute("choice") Choice choice, Model model, HttpServletResponse response) {
    Answer answer = choice.ask(tenders, places);
    Found found = answer instanceof Answer.Given given ? given.found() : NOTHING;
    if (answer instanceof Answer.Refused refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("refusal", refused.sentence());
    }
    model.addAttribute("found", found);
    model.addAttribute("notices", found.tenders().stream().map(NoticeLine::of).toList());
    model.addAttribute("cities", places.all());
    model.addAttribute("states", PublicState.values());
    return "public/notices";
  }

  @GetMapping("/public/notices/{id}")
  String one(@PathVariable long id, Model model) {
    PublicNotices.Page page =
        notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", page);
    return "public/notice";
  }
}
