package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A published tender as data: what its public page shows, and no more (R79, B14, B16, B34).
 *
 * @param id number of the round, also that of its notice
 * @param caseKey lot-year, such as 130123-01-2025
 * @param round 1, or more after a failed round (B31)
 * @param title what is bought
 * @param region code of the purchaser's place
 * @param purchaser who buys
 * @param service what is needed
 * @param ceiling greatest price in yuan (B14)
 * @param medium first designated medium (B11)
 * @param url where the notice stands there
 * @param publishedOn day of the notice
 * @param bidsCloseAt when bidding ends
 * @param state where it stands
 * @param failure why and when it failed, or null
 * @param result who won, once published, or null
 */
public record OpenTender(
    long id,
    String caseKey,
    int round,
    String title,
    String region,
    String purchaser,
    String service,
    BigDecimal ceiling,
    String medium,
    String url,
    LocalDate publishedOn,
    OffsetDateTime bidsCloseAt,
    PublicState state,
    @Nullable Failure failure,
    @Nullable Result result) {

  /**
   * A failed round (B31).
   *
   * @param reason as published
   * @param on day of the declaration
   */
  public record Failure(String reason, LocalDate on) {}

  /**
   * A published result (B34). The winner's name only: its code is also a sign-in name.
   *
   * @param winner the agency's name
   * @param price in yuan
   * @param on day of the publication
   * @param medium where it was published first
   * @param url where it stands there
   */
  public record Result(String winner, BigDecimal price, LocalDate on, String medium, String url) {}
}
