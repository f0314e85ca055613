package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.ChineseAmount;
import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.document.OfficialDocument.Body;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 开标记录: who bid what and when, and what the bidders said to it (B19, P14: 87令41, 42). */
@Component
class OpeningPrint {

  private final Openings openings;
  private final HeldOpenings held;
  private final OpeningFacts opening;
  private final TenderFacts facts;

  OpeningPrint(Openings openings, HeldOpenings held, OpeningFacts opening, TenderFacts facts) {
    this.openings = openings;
    this.held = held;
    this.opening = opening;
    this.facts = facts;
  }

  OfficialDocument of(Tender tender, Notice notice) {
    LocalDate day =
        held.find(tender.id())
            .orElseThrow()
            .openedAt()
            .atZoneSameInstant(TimeSource.ZONE)
            .toLocalDate();
    return new OfficialDocument(
        facts.name(tender.key().region()),
        "社工开录〔%d〕%d号".formatted(day.getYear(), tender.id()),
        facts.title(tender.key()) + "社会工作服务采购项目开标记录",
        "",
        body(tender, notice).parts(),
        day,
        TenderFacts.PRINTED);
  }

  private Body body(Tender tender, Notice notice) {
    List<OpenedBid> bids = openings.of(tender.id());
    Map<String, Confirmation> said = opening.said(tender);
    Body body =
        new Body()
            .heading("一、开标情况")
            .line("项目编号", "%s（第%d次采购）".formatted(tender.key(), tender.round()))
            .line("最高限价", ChineseAmount.both(tender.ceiling()));
    opening
        .scene(tender, notice)
        .lines()
        .forEach(l -> body.line(text(l, "label"), text(l, "value")));
    body.text(openings.record(tender.id()).orElseThrow().text())
        .heading("二、唱标内容（共%d家）".formatted(bids.size()))
        .table(
            List.of(9, 27, 42, 22),
            List.of("序号", "投标人", "投标报价", "递交时间"),
            bids.stream().map(this::offer).toList());
    body.heading("三、密封核对和投标人意见")
        .table(
            List.of(9, 61, 30),
            List.of("序号", "投标文件摘要（SHA-256或平台编号）", "投标人意见"),
            bids.stream()
                .map(b -> List.of(b.no() + "号", b.digest(), OpeningFacts.opinion(b, said)))
                .toList());
    return body;
  }

  private static String text(Map<String, String> line, String part) {
    return Objects.requireNonNull(line.get(part));
  }

  private List<String> offer(OpenedBid bid) {
    return List.of(
        bid.no() + "号",
        facts.name(bid.agencyCode()),
        ChineseAmount.both(bid.price()),
        TenderFacts.moment(bid.submittedAt()));
  }
}
