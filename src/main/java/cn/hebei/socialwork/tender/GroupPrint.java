package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.document.OfficialDocument.Body;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 磋商小组签字表: who signed the record of a consultation and when, who did not agree and why (P11). It
 * tells no supplier's name and no price.
 */
@Component
class GroupPrint {

  /** Its title. */
  static final String TITLE = "磋商小组签字表";

  private final Openings openings;
  private final Signatures signatures;
  private final Consultations consultations;
  private final GroupFacts group;
  private final TenderFacts facts;

  GroupPrint(
      Openings openings,
      Signatures signatures,
      Consultations consultations,
      GroupFacts group,
      TenderFacts facts) {
    this.openings = openings;
    this.signatures = signatures;
    this.consultations = consultations;
    this.group = group;
    this.facts = facts;
  }

  OfficialDocument of(Tender tender) {
    LocalDate day =
        signatures.of(tender.id()).stream()
            .map(s -> s.signedAt().atZoneSameInstant(TimeSource.ZONE).toLocalDate())
            .max(LocalDate::compareTo)
            .orElseThrow();
    Body body =
        new Body()
            .heading("一、审查和磋商")
            .line("项目编号", "%s（第%d次采购）".formatted(tender.key(), tender.round()))
            .line("首次响应", openings.of(tender.id()).size() + "家")
            .line("审查符合", consultations.conforming(tender.id()).size() + "家")
            .heading("二、成员签字")
            .table(
                List.of(12, 33, 55),
                List.of("记录", "成员", "意见和签字时间"),
                group.lines(tender).stream()
                    .map(l -> List.of(l.draft(), l.name(), l.words()))
                    .toList());
    group.chased(tender).forEach(body::text);
    return new OfficialDocument(
        facts.name(tender.key().region()),
        "社工磋签〔%d〕%d号".formatted(day.getYear(), tender.id()),
        facts.title(tender.key()) + "社会工作服务采购项目" + TITLE,
        "",
        body.parts(),
        day,
        TenderFacts.PRINTED);
  }
}
