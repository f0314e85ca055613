package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a demand was reviewed (一般性审查 and 重点审查, P13).
 *
 * @param round of the survey it is about
 * @param reviewedOn when
 * @param passed whether every item passed
 * @param reviewedBy who recorded it
 * @param results item by item
 * @param reviewers who reviewed
 * @param lackingReason why one of the purchaser's own offices is not among them, or empty
 */
record Review(
    int round,
    LocalDate reviewedOn,
    boolean passed,
    String reviewedBy,
    List<ItemResult> results,
    List<Reviewer> reviewers,
    String lackingReason) {

  /**
   * The result of one item.
   *
   * @param item which
   * @param passed whether it passed
   * @param note why not, or empty
   */
  record ItemResult(ReviewItem item, boolean passed, String note) {

    private String text() {
      return (passed ? "通过" : "不通过") + (note.isEmpty() ? "" : "：" + note);
    }
  }

  /**
   * Somebody who reviewed.
   *
   * @param name name
   * @param unit where, such as 财务科
   * @param office for which office; null in older records
   */
  record Reviewer(String name, String unit, @Nullable ReviewOffice office) {

    private String text() {
      return office == null
          ? "%s（%s）".formatted(name, unit)
          : "%s（%s，%s）".formatted(name, unit, office.title());
    }
  }

  /** The review in words. */
  Facts facts() {
    Facts facts =
        new Facts()
            .row(
                "第%d次审查".formatted(round),
                "%s，%s；审查人员：%s"
                    .formatted(
                        Facts.date(reviewedOn),
                        passed ? "通过" : "未通过，退回修改采购需求",
                        reviewers.stream().map(Reviewer::text).collect(Collectors.joining("、"))));
    if (!lackingReason.isEmpty()) {
      facts.row("缺少内部机构的理由", lackingReason);
    }
    results.forEach(r -> facts.row(r.item().title(), r.text()));
    return facts;
  }
}
