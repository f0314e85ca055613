package cn.hebei.socialwork.filing;

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
  private final Organs organs;

  FilingSection(Filings filings, Organs organs) {
    this.filings = filings;
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
    if (filing.number() != null) {
      facts.row("备案编号", filing.number());
    }
    if (filing.decidedAt() != null) {
      facts.row("办理日期", day(filing.decidedAt()));
    }
    if (!filing.missing().isEmpty()) {
      facts.row("要求补充", filing.missing()).row("报送机关说明", filing.explanation());
    }
    return facts;
  }

  private static String day(OffsetDateTime moment) {
    return Facts.date(moment.atZoneSameInstant(TimeSource.ZONE).toLocalDate());
  }
}
