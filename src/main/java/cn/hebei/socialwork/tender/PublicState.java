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
  OPEN("正在招标", "正在招标或者磋商"),
  REVIEW("投标已截止", "已截止，或者正在公示、协商"),
  RESULT("已公告结果", "已公告结果"),
  FAILED("已废标", "已废标或者终止采购活动"),
  STOPPED("已终止", "因重大变故终止");

  private final String title;
  private final String all;

  PublicState(String title, String all) {
    this.title = title;
    this.all = all;
  }

  /** To choose by, whatever the way of buying. */
  public String all() {
    return all;
  }

  /**
   * In the words of the page for a way of buying: where nobody bids, nothing is open for bids (B49,
   * P11).
   */
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
