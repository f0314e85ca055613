package cn.hebei.socialwork.tender;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One bid in the report of a review that was held elsewhere (P12).
 *
 * @param bid number and bidder, as the form lists them
 * @param conclusion whether it is valid
 * @param price in yuan, as the report has it: of a consultation the final quotation
 * @param points the mean of the members' points, without those for the price; null when not scored
 * @param total with the points for the price; null when not scored
 * @param rank its place, the best is 1; null when not scored
 * @param candidate whether the report recommends it, or null
 * @param reason why it is invalid, or null
 */
record ReviewedBid(
    @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
    @NotNull(message = "没有选择") Validity conclusion,
    @NotNull(message = "没有填写")
        @Positive(message = "应大于0")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal price,
    @Nullable
        @PositiveOrZero(message = "不能为负数")
        @Digits(integer = 3, fraction = 2, message = "最多两位小数")
        BigDecimal points,
    @Nullable
        @PositiveOrZero(message = "不能为负数")
        @Digits(integer = 3, fraction = 2, message = "最多两位小数")
        BigDecimal total,
    @Nullable @Min(value = 1, message = "应大于0") Integer rank,
    @Nullable Boolean candidate,
    @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason) {

  /** Whether the committee holds it for valid. */
  boolean valid() {
    return conclusion == Validity.VALID;
  }

  /** Whether anything is said of its score or place. */
  boolean ranked() {
    return Stream.of(points, total, rank).anyMatch(said -> said != null) || recommended();
  }

  /** Whether the report recommends it. */
  boolean recommended() {
    return Boolean.TRUE.equals(candidate);
  }

  enum Validity {
    VALID,
    INVALID
  }
}
