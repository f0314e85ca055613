package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.OpenTender;
import cn.hebei.socialwork.tender.PublicState;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A tender in the list.
 *
 * @param id number of its notice
 * @param title what is bought
 * @param method how
 * @param purchaser who buys
 * @param ceiling greatest price (B14)
 * @param publishedOn day of the notice
 * @param deadline what ends with its first period, or empty when it has none (B49)
 * @param closes and when
 * @param state where it stands, in words
 * @param open whether bids or responses are taken
 */
record NoticeLine(
    long id,
    String title,
    String method,
    String purchaser,
    String ceiling,
    String publishedOn,
    String deadline,
    String closes,
    String state,
    boolean open) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  static NoticeLine of(OpenTender tender) {
    OpenTender.Way way = tender.way();
    String closes = closes(way);
    return new NoticeLine(
        tender.id(),
        tender.title(),
        way.method(),
        tender.purchaser(),
        Facts.money(tender.ceiling()),
        Facts.date(tender.publishedOn()),
        closes.isEmpty() ? "" : way.deadline(),
        closes,
        way.state(),
        tender.state() == PublicState.OPEN);
  }

  private static String closes(OpenTender.Way way) {
    OffsetDateTime bids = way.bidsCloseAt();
    LocalDate publicity = way.publicUntil();
    if (bids != null) {
      return MINUTE.format(bids.atZoneSameInstant(TimeSource.ZONE));
    }
    return publicity == null ? "" : Facts.date(publicity);
  }
}
