package cn.hebei.socialwork.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a published tender stands, as everybody may know it. Between the deadline and the published
 * result the public learns nothing more (B16, B21).
 */
public enum PublicState {
  OPEN("正在招标"),
  REVIEW("投标已截止"),
  RESULT("已公告结果"),
  FAILED("已废标"),
  STOPPED("已终止");

  private final String title;

  PublicState(String title) {
    this.title = title;
  }

  /** In the words of the page. */
  public String title() {
    return title;
  }

  static PublicState of(
      boolean terminated,
      @Nullable LocalDate failedOn,
      @Nullable LocalDate resultOn,
      OffsetDateTime bidsCloseAt,
      Instant now) {
    if (failedOn != null) {
      return terminated ? STOPPED : FAILED;
    }
    if (resultOn != null) {
      return RESULT;
    }
    return now.isBefore(bidsCloseAt.toInstant()) ? OPEN : REVIEW;
  }
}
