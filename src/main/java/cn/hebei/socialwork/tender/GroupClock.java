package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.rules.Terms.Start;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when a 磋商小组 does what it is at; afterwards the purchaser reminds or replaces (P11). */
@Component
class GroupClock {

  private static final String KEY = "consult.group-days";

  private final Terms terms;
  private final TimeSource time;

  GroupClock(Terms terms, TimeSource time) {
    this.terms = terms;
    this.time = time;
  }

  /**
   * Opens the period of what the group is at, unless it runs.
   *
   * @param anew whether somebody has joined who has the whole of it
   * @return its last day
   */
  LocalDate run(Tender tender, GroupWork.Stage stage, boolean anew) {
    Optional<Term> running = terms.running(tender.scope(), KEY);
    if (running.isPresent() && running.get().startEvent().equals(stage.title())) {
      return (anew ? again(tender, "有成员参加，重新计算") : running.get()).until();
    }
    end(tender);
    return terms
        .open(
            tender.scope(),
            KEY,
            new Start(stage.title(), time.today(), "期满仍有成员没有办理的，由采购人催办或者更换成员", "磋商小组"))
        .until();
  }

  /** Counts the running period anew from today; everybody may read why, so it names nobody. */
  Term again(Tender tender, String why) {
    return terms.move(tender.scope(), KEY, time.today(), why);
  }

  /** The group has done what it was at. */
  void end(Tender tender) {
    terms.close(tender.scope(), KEY, "磋商小组已经办理");
  }
}
