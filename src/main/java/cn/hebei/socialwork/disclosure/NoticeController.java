package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.tender.PublicNotices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Notices and results without sign-in (R79, B34). */
@Controller
class NoticeController {

  private final PublicNotices notices;

  NoticeController(PublicNotices notices) {
    this.notices = notices;
  }

  @GetMapping("/public/notices")
  String all(Model model) {
    model.addAttribute("notices", notices.all());
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
