package cn.hebei.socialwork.calendar;

import java.time.LocalDate;

/**
 * A day that differs from Monday-to-Friday.
 *
 * @param day the day
 * @param kind {@code holiday}, or {@code workday} for a make-up day at a weekend
 * @param festival the festival it belongs to, in Chinese
 */
public record SpecialDay(LocalDate day, String kind, String festival) {

  static final String HOLIDAY = "holiday";
  static final String WORKDAY = "workday";
}
