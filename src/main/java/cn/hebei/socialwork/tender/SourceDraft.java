package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.SingleSources.Person;
import cn.hebei.socialwork.tender.Tender.Documents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code single-source-justify}. */
record SourceDraft(
    @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String service,
    @NotNull(message = "没有填写")
        @Positive(message = "应大于0")
        @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
        BigDecimal ceiling,
    @Nullable String agency,
    @Nullable @Size(max = 100, message = "不能超过100个字") String name,
    @Nullable @Size(max = 40, message = "过长") String creditCode,
    @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String reason,
    @NotNull(message = "没有勾选") @AssertTrue(message = "没有勾选：只有一家供应商投标不等于只能从唯一供应商处采购（政府采购法实施条例第38条）")
        Boolean sole,
    @Nullable @Size(max = 20, message = "不能超过20行")
        List<@Valid @NotNull(message = "不能为空") Row> experts,
    @NotNull(message = "没有选择") YesNo publish,
    @NotNull(message = "没有选择") YesNo renewal) {

  /** Nothing is scored; what is agreed is held to the same budget. */
  Documents toDocuments() {
    return new Documents(
        service.strip(),
        ceiling.setScale(2, RoundingMode.UNNECESSARY),
        new ScoreSheet(BigDecimal.ZERO, List.of()),
        renewal == YesNo.YES,
        null);
  }

  /** Who is to be the only supplier: with an account here, or by name and code (P9). */
  NamedAgency supplier() {
    return NamedAgency.of(agency, name, creditCode);
  }

  List<Person> people() {
    return experts == null ? List.of() : experts.stream().map(Row::toPerson).toList();
  }

  enum YesNo {
    YES,
    NO
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 40, message = "不能超过40个字") String name,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String unit,
      @NotBlank(message = "没有填写") @Size(max = 40, message = "不能超过40个字") String title,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String opinion) {

    Person toPerson() {
      return new Person(name.strip(), unit.strip(), title.strip(), opinion.strip());
    }
  }
}
