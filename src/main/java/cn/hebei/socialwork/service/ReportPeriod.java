package cn.hebei.socialwork.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the report of one period stands.
 *
 * @param caseKey the lot-year
 * @param no number of the period, from 1
 * @param startsOn its first day
 * @param endsOn its last day
 * @param dueOn until when the report is to be in, once it was asked for
 * @param round how often the agency has sent it
 * @param status where it stands
 * @param remarks what the county said last
 */
record ReportPeriod(
    String caseKey,
    int no,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable LocalDate dueOn,
    int round,
    Status status,
    String remarks) {

  /** Where a report stands. */
  enum Status {
    PLANNED("未到期"),
    REQUESTED("待报送"),
    SENT("待审核"),
    RETURNED("已退回补正"),
    ACCEPTED("已通过");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    String title() {
      return title;
    }
  }
}
