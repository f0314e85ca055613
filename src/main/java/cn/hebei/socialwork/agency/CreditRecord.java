package cn.hebei.socialwork.agency;

import java.time.OffsetDateTime;

/**
 * What an official source said about an agency when a purchaser asked it (P10).
 *
 * @param id its number
 * @param organCode the agency
 * @param source who was asked
 * @param queriedAt when it was asked
 * @param found whether the source holds a record
 * @param entry which record, empty when there is none
 * @param queriedBy who asked
 * @param queriedByOrgan for which purchaser
 * @param recordedAt when the answer was entered here
 */
public record CreditRecord(
    long id,
    String organCode,
    CreditSource source,
    OffsetDateTime queriedAt,
    boolean found,
    String entry,
    String queriedBy,
    String queriedByOrgan,
    OffsetDateTime recordedAt) {

  /** When it was asked, in words. */
  public String queriedOn() {
    return Words.moment(queriedAt);
  }

  /** The answer in words. */
  public String result() {
    return found ? "有记录：" + entry : "无记录";
  }
}
