package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.procurement.Intents;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How long documents are handed out and bids taken after the notice: not shorter than the law says
 * (B12, B13), not sooner after a change than it says (B15), and not so long that a slip of the pen
 * holds the purchase for ever.
 */
@Component
class BidPeriod {

  private final CaseRules rules;
  private final WorkingCalendar calendar;

  BidPeriod(CaseRules rules, WorkingCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** First and last day for a deadline in words, or why they are not known. */
  String span(Tender tender, LocalDate publishedOn) {
    try {
      return "最早%s，最晚%s"
          .formatted(
              Facts.date(
                  calendar.plusDays(publishedOn, shown(tender, tender.course().responseKey()))),
              Facts.date(publishedOn.plusDays(shown(tender, tender.course().responseMostKey()))));
    } catch (YearNotLoadedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The earliest last day for handing out the documents in words, or why it is not known. */
  String documents(Tender tender, LocalDate publishedOn) {
    try {
      return "最早"
          + Facts.date(
              calendar.plusWorkingDays(publishedOn, shown(tender, tender.course().documentsKey())));
    } catch (YearNotLoadedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Refuses a last day that is too early or too late after this publication. */
  Optional<String> refusal(Tender tender, LocalDate publishedOn, LocalDate lastDay) {
    String field = tender.course().deadline();
    try {
      RuleValue least = rules.get(tender.scope(), tender.course().responseKey(), "核对" + field);
      LocalDate earliest = calendar.plusDays(publishedOn, days(least));
      if (lastDay.isBefore(earliest) && !tender.mayShorten(least)) {
        return Optional.of(
            "“%s”过早：自公告之日起不少于%d日，最早为%s（%s）。"
                .formatted(field, days(least), Facts.date(earliest), cited(least)));
      }
      return tooLate(tender, publishedOn, lastDay);
    } catch (YearNotLoadedException e) {
      return Optional.of("“%s”无法核对：%s".formatted(field, e.getMessage()));
    }
  }

  /** Natural days without rolling on, so that no calendar of the next year is needed. */
  Optional<String> tooLate(Tender tender, LocalDate publishedOn, LocalDate lastDay) {
    return tooLate(tender, tender.course().deadline(), publishedOn, lastDay);
  }

  /** The same under the name of a form's field. */
  Optional<String> tooLate(Tender tender, String field, LocalDate publishedOn, LocalDate lastDay) {
    RuleValue most = rules.get(tender.scope(), tender.course().responseMostKey(), "核对" + field);
    LocalDate latest = publishedOn.plusDays(days(most));
    return lastDay.isAfter(latest)
        ? Optional.of(
            "“%s”过晚：自公告之日起不超过%d日，最晚为%s（%s）。"
                .formatted(field, days(most), Facts.date(latest), most.cited()))
        : Optional.empty();
  }

  /** Refuses a last day for the documents that is too early, or after the bids are closed. */
  Optional<String> documentsRefusal(
      Tender tender, LocalDate publishedOn, LocalDate until, LocalDateTime bidsCloseAt) {
    Course course = tender.course();
    String field = course.documents() + "提供截止日";
    try {
      RuleValue least =
          rules.get(tender.scope(), course.documentsKey(), "核对" + course.documents() + "提供期限");
      LocalDate earliest = calendar.plusWorkingDays(publishedOn, days(least));
      if (until.isBefore(tender.mayShorten(least) ? publishedOn : earliest)) {
        return Optional.of(
            "“%s”过早：自公告之日起不少于%d个工作日，最早为%s（%s）。"
                .formatted(field, days(least), Facts.date(earliest), cited(least)));
      }
      return until.isBefore(bidsCloseAt.toLocalDate())
          ? Optional.empty()
          : Optional.of("“%s”应早于%s所在的日期。".formatted(field, course.deadline()));
    } catch (YearNotLoadedException e) {
      return Optional.of("“%s”无法核对：%s".formatted(field, e.getMessage()));
    }
  }

  /**
   * The deadline after a change published on this day: moved by itself, at the same hour, when it
   * lies too near (B15).
   *
   * @throws YearNotLoadedException when the count reaches past the loaded years
   */
  LocalDateTime afterChange(Tender tender, Notice notice, LocalDate publishedOn) {
    LocalDate earliest =
        calendar.plusDays(
            publishedOn,
            days(
                rules.get(
                    tender.scope(),
                    tender.course().clarifyKey(),
                    "核对澄清修改后的" + tender.course().deadline())));
    LocalDateTime now = notice.localClose();
    return now.toLocalDate().isBefore(earliest) ? earliest.atTime(now.toLocalTime()) : now;
  }

  /** Why nobody takes the documents any more (B12). */
  String documentsOver(Tender tender, Notice notice) {
    Course course = tender.course();
    return "%s提供期限已于%s届满，不再提供，期内没有获取的不能参加（%s）。"
        .formatted(
            course.documents(),
            Facts.date(notice.documentsUntil()),
            rules.shown(tender.scope(), course.documentsKey()).cited());
  }

  /**
   * The periods of a round that the principal may let be shorter, in words; empty for none (P19).
   */
  String passable(Tender tender) {
    Course course = tender.course();
    return Stream.of(Intents.DAYS, course.documentsKey(), course.responseKey())
        .map(key -> rules.shown(tender.scope(), key))
        .filter(RuleValue::passable)
        .map(rule -> "%s：%s（%s）".formatted(rule.title(), rule.shownWithUnit(), rule.cited()))
        .collect(Collectors.joining("\n"));
  }

  /** What is not certain tells the way past it (P19). */
  private static String cited(RuleValue rule) {
    return rule.cited() + (rule.passable() ? "；" + Intents.WAY : "");
  }

  private static int days(RuleValue rule) {
    return Integer.parseInt(rule.value());
  }

  private int shown(Tender tender, String key) {
    return days(rules.shown(tender.scope(), key));
  }
}
