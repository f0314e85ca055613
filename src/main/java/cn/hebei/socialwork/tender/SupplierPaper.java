package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a single supplier without an account handed in on paper (P9, P12).
 *
 * @param paperOn its date, null where it is not filled in
 * @param signedBy who signed it
 * @param paperNo its number, or the one it was received under
 */
record SupplierPaper(@Nullable LocalDate paperOn, String signedBy, String paperNo) {

  /** What was filled in, as far as it was. */
  static SupplierPaper of(
      @Nullable LocalDate paperOn, @Nullable String signedBy, @Nullable String paperNo) {
    return new SupplierPaper(paperOn, Texts.of(signedBy), Texts.of(paperNo));
  }

  /**
   * Why it cannot be registered, in one sentence that names the field.
   *
   * @param after what it can only follow, such as 请供应商报价之日
   * @param from the day of that
   */
  Optional<String> refusal(String after, LocalDate from, LocalDate today) {
    if (paperOn == null || signedBy.isEmpty() || paperNo.isEmpty()) {
      return Optional.of("“落款日期”“签字人”和“文件编号”没有填写：按供应商的书面材料填写。");
    }
    return paperOn.isBefore(from) || paperOn.isAfter(today)
        ? Optional.of("“落款日期”应在%s（%s）至今日之间。".formatted(after, Facts.date(from)))
        : Optional.empty();
  }

  /** In words, for those who rely on it. */
  String words() {
    return "%s，签字人：%s，文件编号：%s"
        .formatted(paperOn == null ? "—" : Facts.date(paperOn), signedBy, paperNo);
  }
}
