package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Days and moments as the pages say them, and what others see of personal data. */
final class Words {

  private static final int SHOWN_OF_ACCOUNT = 4;
  private static final int PHONE_HEAD = 3;
  private static final int PHONE_TAIL = 4;

  private Words() {}

  static String date(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static String moment(OffsetDateTime at) {
    ZonedDateTime local = at.atZoneSameInstant(TimeSource.ZONE);
    return "%s %d:%02d".formatted(date(local.toLocalDate()), local.getHour(), local.getMinute());
  }

  /** The family name only. */
  static String maskedName(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /** The last four figures only. */
  static String maskedAccount(String number) {
    int hidden = Math.max(0, number.length() - SHOWN_OF_ACCOUNT);
    return "*".repeat(hidden) + number.substring(hidden);
  }

  /** The first three and the last four signs only. */
  static String maskedPhone(String phone) {
    return phone.length() <= PHONE_HEAD + PHONE_TAIL
        ? "*".repeat(phone.length())
        : phone.substring(0, PHONE_HEAD)
            + "*".repeat(phone.length() - PHONE_HEAD - PHONE_TAIL)
            + phone.substring(phone.length() - PHONE_TAIL);
  }
}
