package cn.hebei.socialwork.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A day that differs from Monday-to-Friday.
 *
 * @param day the day
 * @param kind {@code holiday}, or {@code workday} for a make-up day at a weekend
 * @param festival the festival it belongs to, in Chinese
 */
public record SpecialDay(LocalDate day, String kind, String festival) {

  private static final Map<String, String> TITLES = Map.of("holiday", "放假", "workday", "调休上班");

  static final String HOLIDAY = "holiday";
  static final String WORKDAY = "workday";

  /** 放假 or 调休上班. */
  public String title() {
    return TITLES.getOrDefault(kind, kind);
  }

  /** The kind that this title, or the kind itself, means; empty when it means none. */
  static Optional<String> kind(String text) {
    return TITLES.entrySet().stream()
        .filter(t -> t.getKey().equals(text) || t.getValue().equals(text))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
