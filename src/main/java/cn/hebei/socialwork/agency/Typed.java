package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.organization.Letters;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people type into a field of a page, and the sentences that refuse it. */
final class Typed {

  /** Nothing that an agency shows is older; the database keeps no year of nine digits. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, Month.JANUARY, 1);

  private static final LocalDate LATEST = LocalDate.of(2999, Month.DECEMBER, 31);

  private Typed() {}

  /** The text without blanks around it, never null. */
  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** The same for numbers: full-width signs as half-width ones. */
  static String number(@Nullable String typed) {
    return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
  }

  /** Refuses a text that is missing, too long, or has what cannot be seen. */
  static Optional<String> refusal(String label, String text, int most, boolean required) {
    if (text.isEmpty()) {
      return required ? Optional.of("“" + label + "”没有填写。") : Optional.empty();
    }
    return Letters.areLines(text, most)
        ? Optional.empty()
        : Optional.of("“" + label + "”不能超过" + most + "个字，也不能含有看不见的字符。");
  }

  /** The day, or null where the text is none that may be kept. */
  static @Nullable LocalDate day(String text) {
    LocalDate day = parsed(() -> LocalDate.parse(text));
    return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
  }

  /** The local moment, or null where the text is none that may be kept. */
  static @Nullable LocalDateTime moment(String text) {
    LocalDateTime moment = parsed(() -> LocalDateTime.parse(text));
    return moment == null || day(moment.toLocalDate().toString()) == null ? null : moment;
  }

  /** Refuses a text that is no day; an empty one only where a day is required. */
  static Optional<String> dayRefusal(String label, String text, boolean required) {
    if (text.isEmpty()) {
      return required ? Optional.of("“" + label + "”没有填写。") : Optional.empty();
    }
    return day(text) == null
        ? Optional.of("“" + label + "”不是有效的日期，请按“年-月-日”填写。")
        : Optional.empty();
  }

  /** Whether the text names a constant of this enum. */
  static <E extends Enum<E>> boolean names(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).anyMatch(e -> e.name().equals(text));
  }

  private static <T> @Nullable T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
