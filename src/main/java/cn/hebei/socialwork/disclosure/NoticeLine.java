package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.OpenTender;
import cn.hebei.socialwork.tender.PublicState;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A tender in the list.
 *
 * @param id number of its notice
 * @param title what is bought
 * @param purchaser who buys
 * @param ceiling greatest price (B14)
 * @param publishedOn day of the notice
 * @param deadline when bidding ends
 * @param state where it stands
 */
record NoticeLine(
    long id,
    String title,
    String purchaser,
    String ceiling,
    String publishedOn,
    String deadline,
    PublicState state) {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  static NoticeLine of(OpenTender tender) {
    return new NoticeLine(
        tender.id(),
        tender.title(),
        tender.purchaser(),
        money(tender.ceiling()),
        DAY.format(tender.publishedOn()),
        MINUTE.format(tender.bidsCloseAt().atZoneSameInstant(TimeSource.ZONE)),
        tender.state());
  }

  static String money(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(amount)
        + "元";
  }
}
