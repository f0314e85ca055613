package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long documents are handed out and bids taken after the notice: not shorter than the law says
 * (B12, B13), not sooner after a change than it says (B15), and not so long that a slip of the pen
 * holds the purchase for ever.
 */
@Component
class BidPeriod {

  private static final String LEAST = "tender.bid-days";
  private static final String MOST = "tender.bid-days-most";
  private static final String DOCUMENTS = "documents.days";
  private static final String CLARIFY = "tender.clarify-days";

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
              Facts.date(calendar.plusDays(publishedOn, shown(tender, LEAST))),
              Facts.date(publishedOn.plusDays(shown(tender, MOST))));
    } catch (YearNotLoadedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The earliest last day for handing out the documents in words, or why it is not known. */
  String documents(Tender tender, LocalDate publishedOn) {
    try {
      return "最早" + Facts.date(calendar.plusWorkingDays(publishedOn, shown(tender, DOCUMENTS)));
    } catch (YearNotLoadedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Refuses a last day that is too early or too late after this publication. */
  Optional<String> refusal(Tender tender, LocalDate publishedOn, LocalDate lastDay) {
    try {
      int least = rules.whole(tender.scope(), LEAST, "核对投标截止时间");
      LocalDate earliest = calendar.plusDays(publishedOn, least);
      if (lastDay.isBefore(earliest)) {
        return Optional.of(
            "“投标截止时间”过早：自公告之日起不少于%d日，最早为%s（政府采购法第35条）。".formatted(least, Facts.date(earliest)));
      }
      return tooLate(tender, publishedOn, lastDay);
    } catch (YearNotLoadedException e) {
      return Optional.of("“投标截止时间”无法核对：" + e.getMessage());
    }
  }

  /** Natural days without rolling on, so that no calendar of the next year is needed. */
  Optional<String> tooLate(Tender tender, LocalDate publishedOn, LocalDate lastDay) {
    int most = rules.whole(tender.scope(), MOST, "核对投标截止时间");
    LocalDate latest = publishedOn.plusDays(most);
    return lastDay.isAfter(latest)
        ? Optional.of("“投标截止时间”过晚：自公告之日起不超过%d日，最晚为%s（系统默认，可改）。".formatted(most, Facts.date(latest)))
        : Optional.empty();
  }

  /** Refuses a last day for the documents that is too early, or after the bids are closed. */
  Optional<String> documentsRefusal(
      Tender tender, LocalDate publishedOn, LocalDate until, LocalDateTime bidsCloseAt) {
    try {
      int least = rules.whole(tender.scope(), DOCUMENTS, "核对招标文件提供期限");
      LocalDate earliest = calendar.plusWorkingDays(publishedOn, least);
      if (until.isBefore(earliest)) {
        return Optional.of(
            "“招标文件提供截止日”过早：自公告之日起不少于%d个工作日，最早为%s（财政部令第87号第18条）。"
                .formatted(least, Facts.date(earliest)));
      }
      return until.isBefore(bidsCloseAt.toLocalDate())
          ? Optional.empty()
          : Optional.of("“招标文件提供截止日”应早于投标截止时间所在的日期。");
    } catch (YearNotLoadedException e) {
      return Optional.of("“招标文件提供截止日”无法核对：" + e.getMessage());
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
        calendar.plusDays(publishedOn, rules.whole(tender.scope(), CLARIFY, "核对澄清修改后的投标截止时间"));
    LocalDateTime now = notice.localClose();
    return now.toLocalDate().isBefore(earliest) ? earliest.atTime(now.toLocalTime()) : now;
  }

  private int shown(Tender tender, String key) {
    return Integer.parseInt(rules.shown(tender.scope(), key).value());
  }
}
