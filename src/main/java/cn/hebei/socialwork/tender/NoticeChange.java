package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is published after a notice and before its deadline.
 *
 * @param id its number
 * @param tenderId the round
 * @param kind what it is
 * @param content what changes, and how
 * @param reason why
 * @param draftedBy who drafted it, and may not approve it
 * @param opinion the principal's words, empty before
 * @param url where it was published, on the notice's own medium, or null before
 * @param publishedOn and when, or null before
 * @param closesAfter the deadline since then, or null before
 * @param reportedOn when a stop was reported to finance, or null (B50)
 * @param reportNo by which document
 */
record NoticeChange(
    long id,
    long tenderId,
    Kind kind,
    String content,
    String reason,
    String draftedBy,
    String opinion,
    @Nullable String url,
    @Nullable LocalDate publishedOn,
    @Nullable OffsetDateTime closesAfter,
    @Nullable LocalDate reportedOn,
    String reportNo) {

  /** Its name within the round, for what its check-up has found. */
  String part() {
    return "change-" + id;
  }

  /** A published change in words. */
  String words(Course course) {
    String words =
        "%s\n%s，%s；%s：%s"
            .formatted(
                content,
                url,
                Facts.date(Objects.requireNonNull(publishedOn)),
                course.deadline(),
                TenderFacts.moment(Objects.requireNonNull(closesAfter)));
    return reportedOn == null
        ? words
        : words + "\n%s报告本级财政部门（%s）".formatted(Facts.date(reportedOn), reportNo);
  }

  /** The kinds of changes. */
  enum Kind {
    /** 澄清或者修改 (B15). */
    CLARIFY("澄清或者修改"),
    /** 顺延 because too few took the documents (B12). */
    PROLONG("顺延"),
    /** 终止 for great cause (B50). */
    TERMINATE("终止采购");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Chinese word. */
    String title() {
      return title;
    }
  }
}
