package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an authority let pass unanswered: it counts as received, and is flagged there (P2). */
@Component
class SilenceDesk {

  private static final int DAYS = 30;

  private final Filings filings;
  private final Organs organs;
  private final TimeSource time;

  SilenceDesk(Filings filings, Organs organs, TimeSource time) {
    this.filings = filings;
    this.organs = organs;
    this.time = time;
  }

  /** Of the last thirty days, the newest first. */
  List<Row> seenBy(Visitor visitor) {
    return visitor.works()
        ? filings.deemedReceived(visitor.organ().code(), time.today().minusDays(DAYS)).stream()
            .map(this::row)
            .toList()
        : List.of();
  }

  private Row row(Filing filing) {
    CaseKey key = new CaseKey(filing.caseKey());
    return new Row(
        filing.caseKey(),
        organs.get(key.region()).name(),
        key.year(),
        filing.kind().title(),
        Facts.date(filing.submittedAt().atZoneSameInstant(TimeSource.ZONE).toLocalDate()),
        Facts.date(filing.silenceOn()));
  }

  /**
   * A filing that was not answered, as the page shows it.
   *
   * @param caseKey the case
   * @param organ who filed
   * @param year the lot's year
   * @param what what was filed
   * @param submittedOn when
   * @param until last day for the answer
   */
  record Row(
      String caseKey, String organ, int year, String what, String submittedOn, String until) {}
}
