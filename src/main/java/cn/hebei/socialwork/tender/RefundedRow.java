package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Bond.Outcome;
import cn.hebei.socialwork.tender.Bond.Refund;
import cn.hebei.socialwork.tender.BondWork.Due;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One bond on the form {@code bid-bond-refund}. */
record RefundedRow(
    @NotBlank(message = "没有填写") String bond,
    @NotNull(message = "没有选择") Choice outcome,
    @Nullable
        @PositiveOrZero(message = "不能为负数")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal amount,
    @Nullable LocalDate settledOn,
    @Nullable @Size(max = 100, message = "不能超过100个字") String voucher,
    @Nullable
        @PositiveOrZero(message = "不能为负数")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal interest,
    @Nullable @Size(max = 500, message = "不能超过500个字") String note) {

  /** Whether this bond is left for later. */
  boolean later() {
    return outcome == Choice.LATER;
  }

  /** The sentence that refuses what was entered for this bond, or empty. */
  Optional<String> refusal(Due due, LocalDate today) {
    if (later()) {
      return Optional.empty();
    }
    if (settledOn == null || settledOn.isAfter(today) || settledOn.isBefore(due.duty().from())) {
      return Optional.of(
          "“办理日期”应在%s之日（%s）至今日之间。".formatted(due.duty().event(), Facts.date(due.duty().from())));
    }
    if (outcome == Choice.WITHHELD) {
      return Texts.of(note).isEmpty()
          ? Optional.of("“说明”没有填写：不予退还的必须写明采购文件载明的情形。")
          : Optional.empty();
    }
    return paidRefusal(due);
  }

  private Optional<String> paidRefusal(Due due) {
    if (outcome == Choice.CONVERTED && due.duty().whose() != BondClocks.Whose.WINNER) {
      return Optional.of("“办理结果”不能选择转为履约保证金：只有中标机构的可以（财政部令第87号第38条）。");
    }
    if (amount == null || amount.compareTo(due.bond().amount()) != 0) {
      return Optional.of("“退还金额”应为全额%s，孳息另填。".formatted(Facts.money(due.bond().amount())));
    }
    if (outcome == Choice.REFUNDED && Texts.of(voucher).isEmpty()) {
      return Optional.of("“付款凭证号”没有填写。");
    }
    return Optional.empty();
  }

  /** Whether it is late without interest and without a word that the bidder is the cause. */
  boolean owesInterest(Due due) {
    return !later()
        && outcome != Choice.WITHHELD
        && Objects.requireNonNull(settledOn).isAfter(due.until())
        && interestOrZero().signum() == 0
        && Texts.of(note).isEmpty();
  }

  /** What is kept. */
  Refund toRefund(Due due, String user) {
    boolean withheld = outcome == Choice.WITHHELD;
    return new Refund(
        Outcome.valueOf(outcome.name()),
        withheld ? BigDecimal.ZERO.setScale(2) : due.bond().amount(),
        withheld ? BigDecimal.ZERO.setScale(2) : interestOrZero(),
        Objects.requireNonNull(settledOn),
        Texts.of(voucher),
        Texts.of(note),
        due.until(),
        user);
  }

  private BigDecimal interestOrZero() {
    return Objects.requireNonNullElse(interest, BigDecimal.ZERO)
        .setScale(2, RoundingMode.UNNECESSARY);
  }

  /** What happens to a bond. */
  enum Choice {
    REFUNDED,
    CONVERTED,
    WITHHELD,
    LATER
  }
}
