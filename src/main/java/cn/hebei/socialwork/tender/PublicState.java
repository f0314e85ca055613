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

  /** The same for a way of buying: where nobody bids, nothing is open for bids (B49, P11). */
  String title(Course course) {
    return switch (this) {
      case OPEN -> course == Course.CONSULTATION ? "正在接收首次响应" : title;
      case REVIEW ->
          switch (course) {
            case OPEN_TENDER -> title;
            case CONSULTATION -> "首次响应已截止";
            case SINGLE_SOURCE -> "单一来源公示和协商";
          };
      case FAILED -> course == Course.OPEN_TENDER ? title : "已终止采购活动";
      default -> title;
    };
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
