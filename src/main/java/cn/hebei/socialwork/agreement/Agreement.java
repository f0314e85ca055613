package cn.hebei.socialwork.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One year's agreement of a lot (R51, R52).
 *
 * @param caseKey the lot-year
 * @param agencyCode organ code of the agency
 * @param amount yuan for the year
 * @param serviceFrom first day
 * @param serviceTo last day, less than a year later
 * @param cycleYear which year of its cycle of at most three
 * @param reportPeriod how often the agency reports
 * @param staff how many workers the agency has promised (R39)
 * @param signedOn when it was signed, null before
 */
public record Agreement(
    String caseKey,
    String agencyCode,
    BigDecimal amount,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    int cycleYear,
    ReportPeriod reportPeriod,
    int staff,
    @Nullable LocalDate signedOn) {

  /** How often an agency reports, with its length in months. */
  public enum ReportPeriod {
    MONTH("每月", 1),
    QUARTER("每季度", 3),
    HALF_YEAR("每半年", 6),
    YEAR("每年", 12);

    private final String title;
    private final int months;

    ReportPeriod(String title, int months) {
      this.title = title;
      this.months = months;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }

    /** Length in months. */
    public int months() {
      return months;
    }
  }
}
