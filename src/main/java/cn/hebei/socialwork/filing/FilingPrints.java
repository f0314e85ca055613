package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.CasePrints;
import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.document.OfficialDocument.Body;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 备案回执 of each accepted filing, under the number that the authority gave it (P2). */
@Component
class FilingPrints implements CasePrints {

  private final Filings filings;
  private final Organs organs;
  private final ObjectProvider<CaseTitle> titles;

  FilingPrints(Filings filings, Organs organs, ObjectProvider<CaseTitle> titles) {
    this.filings = filings;
    this.organs = organs;
    this.titles = titles;
  }

  @Override
  public List<Print> of(CaseKey key) {
    return filings.of(key).stream()
        .filter(filing -> filing.status() == Filing.Status.ACCEPTED)
        .map(
            filing ->
                new Print(
                    "filing-" + filing.id(),
                    "备案回执（%s）".formatted(filing.kind().title()),
                    false,
                    () -> receipt(key, filing)))
        .toList();
  }

  private OfficialDocument receipt(CaseKey key, Filing filing) {
    String authority = organs.get(filing.authorityCode()).name();
    LocalDate day = day(Objects.requireNonNull(filing.decidedAt()));
    Body body =
        new Body()
            .text("你单位报送的%s材料收悉，经核对材料齐全，予以备案。备案只核对材料是否齐全，不是审批。".formatted(filing.kind().title()))
            .line("备案事项", filing.kind().title())
            .line("所属项目", "%s（%s）".formatted(title(key), key))
            .line("报送日期", Facts.date(day(filing.submittedAt())))
            .line("备案编号", Objects.requireNonNull(filing.number()))
            .line("备案日期", Facts.date(day))
            .line(
                "备案材料摘要（%s）".formatted(Digests.ALGORITHM), Objects.requireNonNull(filing.digest()));
    return new OfficialDocument(
        authority,
        Objects.requireNonNull(filing.number()),
        "备案回执",
        organs.get(key.region()).name() + "：",
        body.parts(),
        day,
        "本件由系统依据办理记录生成，加盖印章后使用");
  }

  private String title(CaseKey key) {
    return titles.stream().flatMap(t -> t.of(key).stream()).findFirst().orElse(key.value());
  }

  private static LocalDate day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(TimeSource.ZONE).toLocalDate();
  }
}
