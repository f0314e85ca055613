package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.Facts;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** The filings of a lot-year on the case page (P2). */
@Component
class FilingSection implements CaseSection {

  private static final int ORDER = 90;

  private final Filings filings;
  private final FilingSheet sheet;
  private final Organs organs;

  FilingSection(Filings filings, FilingSheet sheet, Organs organs) {
    this.filings = filings;
    this.sheet = sheet;
    this.organs = organs;
  }

  @Override
  public String title() {
    return "备案";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public List<Facts> of(CaseKey key) {
    return filings.of(key).stream().map(this::facts).toList();
  }

  private Facts facts(Filing filing) {
    Facts facts =
        new Facts()
            .row("备案事项", filing.kind().title())
            .row("备案机关", organs.get(filing.authorityCode()).name())
            .row("报送日期", day(filing.submittedAt()))
            .row("答复期限", Facts.date(filing.silenceOn()))
            .row("状态", filing.status().title());
    if (filing.decidedAt() != null) {
      facts.row("办理日期", day(filing.decidedAt()));
    }
    facts.rows(sheet.supplied(filing));
    if (filing.status() == Filing.Status.ACCEPTED) {
      receipt(facts, filing);
    }
    return facts;
  }

  /** 备案回执: number, day, organ, and by its digest what was filed (P2). */
  private void receipt(Facts facts, Filing filing) {
    facts
        .row("备案回执", "%s %s".formatted(organs.get(filing.authorityCode()).name(), filing.number()))
        .row("回执日期", filing.decidedAt() == null ? "" : day(filing.decidedAt()))
        .row("备案材料摘要（%s）".formatted(Digests.ALGORITHM), filing.digest());
  }

  private static String day(OffsetDateTime moment) {
    return Facts.date(moment.atZoneSameInstant(TimeSource.ZONE).toLocalDate());
  }
}
