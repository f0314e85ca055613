package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long bids are taken after the notice: not shorter than the law says (B13), and not so long
 * that a slip of the pen holds the purchase for ever, since a published deadline stands (B15, B50).
 */
@Component
class BidPeriod {

  private final Rules rules;
  private final WorkingCalendar calendar;

  BidPeriod(Rules rules, WorkingCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** First and last day for a deadline in words, or why they are not known. */
  String span(LocalDate publishedOn) {
    try {
      return "最早%s，最晚%s"
          .formatted(Facts.date(earliest(publishedOn)), Facts.date(latest(publishedOn)));
    } catch (YearNotLoadedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Refuses a last day that is too early or too late after this publication. */
  Optional<String> refusal(LocalDate publishedOn, LocalDate lastDay) {
    try {
      LocalDate earliest = earliest(publishedOn);
      if (lastDay.isBefore(earliest)) {
        return Optional.of(
            "“投标截止时间”过早：自公告之日起不少于%d日，最早为%s（政府采购法第35条）。"
                .formatted(least(publishedOn), Facts.date(earliest)));
      }
      LocalDate latest = latest(publishedOn);
      return lastDay.isAfter(latest)
          ? Optional.of(
              "“投标截止时间”过晚：自公告之日起不超过%d日，最晚为%s（系统默认，可改）。"
                  .formatted(most(publishedOn), Facts.date(latest)))
          : Optional.empty();
    } catch (YearNotLoadedException e) {
      return Optional.of("“投标截止时间”无法核对：" + e.getMessage());
    }
  }

  private LocalDate earliest(LocalDate publishedOn) {
    return calendar.plusDays(publishedOn, least(publishedOn));
  }

  /** Natural days without rolling on, so that no calendar of the next year is needed. */
  private LocalDate latest(LocalDate publishedOn) {
    return publishedOn.plusDays(most(publishedOn));
  }

  private int least(LocalDate day) {
    return rules.whole("tender.bid-days", day);
  }

  private int most(LocalDate day) {
    return rules.whole("tender.bid-days-most", day);
  }
}
