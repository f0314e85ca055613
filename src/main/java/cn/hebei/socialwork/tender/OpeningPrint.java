package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.ChineseAmount;
import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.document.OfficialDocument.Body;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import cn.hebei.socialwork.tender.HeldOpenings.Held;
import cn.hebei.socialwork.tender.Openings.OpeningRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 开标记录: who bid what and when, and what the bidders said to it (B19, P14: 87令41, 42). */
@Component
class OpeningPrint {

  private final Openings openings;
  private final HeldOpenings held;
  private final Confirmations confirmations;
  private final Accounts accounts;
  private final TenderFacts facts;

  OpeningPrint(
      Openings openings,
      HeldOpenings held,
      Confirmations confirmations,
      Accounts accounts,
      TenderFacts facts) {
    this.openings = openings;
    this.held = held;
    this.confirmations = confirmations;
    this.accounts = accounts;
    this.facts = facts;
  }

  OfficialDocument of(Tender tender, Notice notice) {
    Held opening = held.find(tender.id()).orElseThrow();
    return new OfficialDocument(
        facts.name(tender.key().region()),
        "社工开录〔%d〕%d号".formatted(day(opening).getYear(), tender.id()),
        facts.title(tender.key()) + "社会工作服务采购项目开标记录",
        "",
        body(tender, notice, opening).parts(),
        day(opening),
        TenderFacts.PRINTED);
  }

  private static LocalDate day(Held opening) {
    return opening.openedAt().atZoneSameInstant(TimeSource.ZONE).toLocalDate();
  }

  private Body body(Tender tender, Notice notice, Held opening) {
    OpeningRecord record = openings.record(tender.id()).orElseThrow();
    List<OpenedBid> bids = openings.of(tender.id());
    Map<String, Confirmation> said =
        confirmations.of(tender.id()).stream()
            .collect(Collectors.toMap(Confirmation::bidKey, Function.identity()));
    Body body =
        new Body()
            .heading("一、开标情况")
            .line("项目编号", "%s（第%d次采购）".formatted(tender.key(), tender.round()))
            .line("投标截止时间", TenderFacts.moment(notice.bidsCloseAt()))
            .line("开标时间", TenderFacts.moment(opening.openedAt()))
            .line("开标地点", notice.elsewhere() ? notice.platform() : "河北省乡镇（街道）社工站管理系统")
            .line("主持人", accounts.find(opening.openedBy()).map(Account::displayName).orElse("—"))
            .line("最高限价", ChineseAmount.both(tender.ceiling()));
    if (!record.delayReason().isEmpty()) {
      body.line("推迟开标的理由", record.delayReason());
    }
    body.text(record.text())
        .heading("二、唱标内容（共%d家）".formatted(bids.size()))
        .table(
            List.of(9, 27, 42, 22),
            List.of("序号", "投标人", "投标报价", "递交时间"),
            bids.stream().map(this::offer).toList());
    body.heading("三、密封核对和投标人意见")
        .table(
            List.of(9, 61, 30),
            List.of("序号", "投标文件摘要（SHA-256或平台编号）", "投标人意见"),
            bids.stream().map(b -> List.of(b.no() + "号", b.digest(), opinion(b, said))).toList());
    return body;
  }

  private List<String> offer(OpenedBid bid) {
    return List.of(
        bid.no() + "号",
        facts.name(bid.agencyCode()),
        ChineseAmount.both(bid.price()),
        TenderFacts.moment(bid.submittedAt()));
  }

  private static String opinion(OpenedBid bid, Map<String, Confirmation> said) {
    @Nullable Confirmation own = said.get(Objects.requireNonNullElse(bid.bidKey(), ""));
    if (own == null || own.answer() == null) {
      return bid.bidKey() == null ? "见平台开标记录" : "尚未答复";
    }
    String words = own.answer().title();
    return own.objection().isEmpty()
        ? words
        : "%s：%s。答复：%s".formatted(words, own.objection(), own.reply());
  }
}
