package cn.hebei.socialwork.agency;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an expert or a supervisor works or has worked.
 *
 * @param id its number
 * @param organCode the expert's or supervisor's organ
 * @param name the employer
 * @param untilOn last day, null while it lasts
 * @param statedAt when it was stated
 * @param statedBy by whom
 * @param withdrawnAt when it was taken back, null while it stands
 */
record Employer(
    long id,
    String organCode,
    String name,
    @Nullable LocalDate untilOn,
    OffsetDateTime statedAt,
    String statedBy,
    @Nullable OffsetDateTime withdrawnAt) {

  /** Until when, in words. */
  public String period() {
    return untilOn == null ? "现任职" : "至" + Words.date(untilOn);
  }
}
