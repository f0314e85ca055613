package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
 * @param budget what was budgeted, in yuan (B14)
 * @param ceiling greatest price in yuan (B14)
 * @param medium first designated medium (B11), or empty: a single source without publicity (B49)
 * @param url where the notice stands there, or empty
 * @param publishedOn day of the notice; without one, of what was published first
 * @param state where it stands
 * @param way how it is bought, with what that calls its state and its deadline
 * @param changes what was published of it since, in order (B12, B15, B50)
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
    BigDecimal budget,
    BigDecimal ceiling,
    String medium,
    String url,
    LocalDate publishedOn,
    PublicState state,
    Way way,
    List<Change> changes,
    @Nullable Failure failure,
    @Nullable Result result) {

  /** Whether anything was published before the result or the failure (B49). */
  public boolean noticed() {
    return !url.isEmpty();
  }

  /**
   * How it is bought.
   *
   * @param method what the law calls that, such as 竞争性磋商
   * @param direct whether from one supplier alone: nobody bids (B49)
   * @param state where it stands, in words
   * @param deadline what ends with its first period, such as 首次响应截止时间
   * @param bidsCloseAt when bids or responses are no longer taken, null where nobody bids
   * @param publicUntil last day of a single source's publicity, null without one (B49)
   */
  public record Way(
      String method,
      boolean direct,
      String state,
      String deadline,
      @Nullable OffsetDateTime bidsCloseAt,
      @Nullable LocalDate publicUntil) {

    static Way of(Course course, PublicState state, Notice notice) {
      boolean direct = course == Course.SINGLE_SOURCE;
      return new Way(
          course.title(),
          direct,
          state.title(course),
          course.deadline(),
          direct ? null : notice.bidsCloseAt(),
          direct && !notice.url().isEmpty() ? notice.documentsUntil() : null);
    }
  }

  /**
   * A failed round (B31).
   *
   * @param reason as published
   * @param on day of the declaration
   * @param medium where it was published first, or empty for older ones (R79)
   * @param url where it stands there, or empty
   * @param publishedOn and when, or null
   */
  public record Failure(
      String reason, LocalDate on, String medium, String url, @Nullable LocalDate publishedOn) {

    static Failure of(Notice notice, LocalDate on) {
      return new Failure(
          Objects.requireNonNullElse(notice.failedReason(), ""),
          on,
          Objects.requireNonNullElse(notice.failedMedium(), ""),
          Objects.requireNonNullElse(notice.failedUrl(), ""),
          notice.failedPublishedOn());
    }
  }

  /**
   * A published change of the notice (B12, B15, B50).
   *
   * @param id its number
   * @param title what it is, such as 变更公告（澄清或者修改）
   * @param content what changes
   * @param reason why, or empty
   * @param medium where it was published, that of the notice
   * @param url where it stands there
   * @param on day of the publication
   * @param closesAt when bidding ends since then
   */
  public record Change(
      long id,
      String title,
      String content,
      String reason,
      String medium,
      String url,
      LocalDate on,
      OffsetDateTime closesAt) {

    static Change of(NoticeChange change, Notice notice) {
      return new Change(
          change.id(),
          change.title(),
          change.content(),
          change.reason(),
          notice.medium(),
          Objects.requireNonNullElse(change.url(), ""),
          Objects.requireNonNull(change.publishedOn()),
          Objects.requireNonNull(change.closesAfter()));
    }
  }

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
