package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One supplier of a consultation that was held elsewhere, as its record has it: what it handed in,
 * what the group found, when it was consulted and what it quoted last (P11, P12).
 *
 * @param agency organ code of a supplier with an account here, or null
 * @param name name of one without, or null
 * @param creditCode and its 统一社会信用代码, or null
 * @param price its first price in yuan
 * @param submittedAt when its response was handed in
 * @param team how many people
 * @param digest SHA-256 or number of the response on the platform
 * @param servicePlan how it will serve, for those who score
 * @param conclusion whether it conforms
 * @param failed the conditions it does not meet, or null
 * @param creditChinaAt when 信用中国 was asked (P10)
 * @param creditProcurementAt when 中国政府采购网 was asked
 * @param credit what they hold against the supplier
 * @param creditEntry which record, and how it was judged, or null
 * @param reason why it does not conform, or null
 * @param heldAt when it was consulted, or null
 * @param finalPrice its final quotation in yuan, or null when it has withdrawn
 * @param quotedAt when that was handed in, or null
 * @param quotationNo SHA-256 or number of the final quotation on the platform, or null
 * @param words how it answers the written change, or null
 */
record ElsewhereResponse(
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
    @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String servicePlan,
    @NotNull(message = "没有选择") Conclusion conclusion,
    @Nullable @Size(max = 10, message = "选择过多") List<@NotNull(message = "不能为空") Criterion> failed,
    @NotNull(message = "没有填写") LocalDateTime creditChinaAt,
    @NotNull(message = "没有填写") LocalDateTime creditProcurementAt,
    @NotNull(message = "没有选择") Credit.Found credit,
    @Nullable @Size(max = 500, message = "不能超过500个字") String creditEntry,
    @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason,
    @Nullable LocalDateTime heldAt,
    @Nullable
        @Positive(message = "应大于0")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal finalPrice,
    @Nullable LocalDateTime quotedAt,
    @Nullable @Size(max = 128, message = "不能超过128个字") String quotationNo,
    @Nullable @Size(max = 4000, message = "不能超过4000个字") String words) {

  /** Whether it may be consulted and quote. */
  boolean conforms() {
    return conclusion == Conclusion.PASS;
  }

  /** Whether anything is said of a consultation with it, or of a quotation of its. */
  boolean consulted() {
    return heldAt != null || quoted();
  }

  /** Whether anything is said of a quotation of its. */
  boolean quoted() {
    return finalPrice != null
        || quotedAt != null
        || Stream.of(Texts.of(quotationNo), Texts.of(words)).anyMatch(text -> !text.isEmpty());
  }

  /** What it handed in first, and who it is. */
  RegisteredBid first() {
    return new RegisteredBid(
        agency, name, creditCode, price, submittedAt, team, digest, servicePlan);
  }

  /** What was found; the sheet on which it was found is in the record. */
  Finding toFinding() {
    return new Finding(
        conforms(),
        failed == null ? List.of() : failed,
        Texts.of(reason),
        Credit.of(creditChinaAt, creditProcurementAt, credit, creditEntry),
        List.of());
  }

  enum Conclusion {
    PASS,
    FAIL
  }
}
