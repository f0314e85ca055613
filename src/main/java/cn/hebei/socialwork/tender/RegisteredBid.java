package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One bid of an opening that was held elsewhere, as its record has it (P12).
 *
 * @param agency organ code of a bidder with an account here, or null
 * @param name name of one without, or null
 * @param creditCode and its 统一社会信用代码, or null
 * @param price in yuan
 * @param submittedAt when it was handed in
 * @param team how many people
 * @param digest SHA-256 or number on the platform
 * @param servicePlan how it will serve, for those who score
 */
record RegisteredBid(
    @Nullable String agency,
    @Nullable @Size(max = 100, message = "不能超过100个字") String name,
    @Nullable @Size(max = 40, message = "过长") String creditCode,
    @NotNull(message = "没有填写")
        @Positive(message = "应大于0")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal price,
    @NotNull(message = "没有填写") LocalDateTime submittedAt,
    @NotNull(message = "没有填写")
        @Min(value = 1, message = "应大于0")
        @Max(value = 999, message = "不能超过999")
        Integer team,
    @NotBlank(message = "没有填写") @Size(max = 128, message = "不能超过128个字") String digest,
    @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String servicePlan) {

  /** Who bids. */
  NamedAgency bidder() {
    return NamedAgency.of(agency, name, creditCode);
  }

  /** The bid of this bidder; it has no case here. */
  OpenedBid toBid(int no, String bidder) {
    return new OpenedBid(
        no,
        null,
        bidder,
        price.setScale(2, RoundingMode.UNNECESSARY),
        servicePlan.strip(),
        team,
        TimeSource.at(submittedAt).atOffset(ZoneOffset.UTC),
        digest.strip());
  }
}
