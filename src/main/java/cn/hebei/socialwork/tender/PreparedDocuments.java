package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Tender.Documents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code tender-prepare-documents}. */
record PreparedDocuments(
    @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String service,
    @NotNull(message = "没有填写")
        @Positive(message = "应大于0")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal ceiling,
    @NotNull(message = "没有填写")
        @PositiveOrZero(message = "不能为负数")
        @Digits(integer = 3, fraction = 2, message = "最多两位小数，且不超过100分")
        BigDecimal pricePoints,
    @NotEmpty(message = "至少填写一行") @Size(max = 20, message = "不能超过20行")
        List<@Valid @NotNull(message = "不能为空") Row> factors,
    @NotNull(message = "没有选择") YesNo renewal,
    @Nullable
        @Positive(message = "应大于0")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal bond) {

  Documents toDocuments() {
    return new Documents(
        service.strip(),
        ceiling.setScale(2, RoundingMode.UNNECESSARY),
        new ScoreSheet(pricePoints, factors.stream().map(Row::toFactor).toList()),
        renewal == YesNo.YES,
        bond == null ? null : bond.setScale(2, RoundingMode.UNNECESSARY));
  }

  enum YesNo {
    YES,
    NO
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String name,
      @NotNull(message = "没有选择") Factor.Kind kind,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 3, fraction = 2, message = "最多两位小数，且不超过100分")
          BigDecimal points,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String standard) {

    Factor toFactor() {
      return new Factor(name.strip(), kind, points, standard.strip());
    }
  }
}
