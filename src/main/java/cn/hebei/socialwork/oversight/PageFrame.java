package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What every page of ours shows: the rehearsal banner, who is signed in, where one may go. */
@ControllerAdvice
class PageFrame {

  private final RehearsalClock clock;
  private final Visitors visitors;
  private final Navigation navigation;

  PageFrame(RehearsalClock clock, Visitors visitors, Navigation navigation) {
    this.clock = clock;
    this.visitors = visitors;
    this.navigation = navigation;
  }

  /** The banner's words, null outside rehearsals. */
  @ModelAttribute("rehearsal")
  @Nullable String rehearsal() {
    return clock.banner().orElse(null);
  }

  /** Asked by the page head only: most answers have none, and pay nothing. */
  @ModelAttribute("frame")
  @Nullable Frame frame(@Nullable Principal who) {
    return who == null ? null : new Frame(who.getName());
  }

  /** A page of ours needs days that nobody has loaded yet. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String yearNotLoaded(YearNotLoadedException e, @Nullable Principal who, Model model) {
    model.addAttribute("rehearsal", rehearsal());
    model.addAttribute("frame", frame(who));
    model.addAttribute("sentence", e.getMessage());
    return "refusal";
  }

  /** The head of a page, read when the template asks. */
  class Frame {

    private final String userId;

    Frame(String userId) {
      this.userId = userId;
    }

    /** The name of who is signed in. */
    public String name() {
      return visitors.of(userId).account().displayName();
    }

    /** Where he or she may go. */
    public List<Navigation.Link> links() {
      return navigation.of(visitors.of(userId));
    }
  }
}
