package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import cn.hebei.socialwork.tender.HeldOpenings.Held;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An opening that was held in words, for its print and for the page of its case (B19, P14: 87令39,
 * 41, 42). Of a consultation, whose prices are not read out, there are none (P11).
 */
@Component
class OpeningFacts {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final HeldOpenings held;
  private final Recordings recordings;
  private final Confirmations confirmations;
  private final Agents agents;
  private final Accounts accounts;
  private final TenderFacts facts;
  private final Entrusting entrusting;

  OpeningFacts(
      Tenders tenders,
      Notices notices,
      Openings openings,
      HeldOpenings held,
      Recordings recordings,
      Confirmations confirmations,
      Agents agents,
      Accounts accounts,
      TenderFacts facts,
      Entrusting entrusting) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.held = held;
    this.recordings = recordings;
    this.confirmations = confirmations;
    this.agents = agents;
    this.accounts = accounts;
    this.facts = facts;
    this.entrusting = entrusting;
  }

  /** A table for each round whose bids were read out; nothing before. */
  List<Facts> of(CaseKey key) {
    return tenders.rounds(key).stream()
        .filter(tender -> tender.course().readsOut() && held.find(tender.id()).isPresent())
        .map(this::round)
        .toList();
  }

  private Facts round(Tender tender) {
    Facts shown = new Facts();
    if (tender.round() > 1) {
      shown.row("采购次数", "第" + tender.round() + "次");
    }
    shown
        .rows(scene(tender, notices.get(tender.id())))
        .row("开标记录", openings.record(tender.id()).orElseThrow().text());
    Map<String, Confirmation> said = said(tender);
    openings.of(tender.id()).forEach(bid -> shown.row(facts.bid(bid), words(bid, said)));
    return shown.link("打印", "开标记录", TenderPrints.openingPath(tender));
  }

  /** When, where and by whom it was held, and where its recording is. */
  Facts scene(Tender tender, Notice notice) {
    Held opening = held.find(tender.id()).orElseThrow();
    OpeningRecord record = openings.record(tender.id()).orElseThrow();
    boolean known = !notice.elsewhere() || !record.host().isEmpty();
    Facts scene = new Facts().row("投标截止时间", TenderFacts.moment(notice.bidsCloseAt()));
    if (known) {
      scene.row("开标时间", TenderFacts.moment(opening.openedAt()));
      delay(scene, notice, record);
    }
    scene.row("开标地点", notice.elsewhere() ? notice.platform() : "河北省乡镇（街道）社工站管理系统");
    if (known) {
      scene.row("主持人", record.host().isEmpty() ? name(opening) : record.host());
    }
    if (!record.recorder().isEmpty()) {
      scene.row("记录人（监督人）", record.recorder());
    }
    agents.words(tender.id()).ifPresent(agent -> scene.row("采购代理机构", agent));
    if (notice.elsewhere()) {
      scene
          .row(
              "登记时间",
              TenderFacts.moment(
                  Objects.requireNonNullElse(opening.registeredAt(), opening.openedAt())))
          .row("登记人", name(opening));
    }
    entrusting
        .words(tender, EntrustedWork.OPENING)
        .ifPresent(words -> scene.row("采购代理机构提交的开标记录", words));
    recordings.find(tender.id()).ifPresent(r -> scene.row("录音录像", r.told()));
    return scene;
  }

  private static void delay(Facts scene, Notice notice, OpeningRecord record) {
    long late = OpeningScene.late(notice.bidsCloseAt(), record.openedAt().toInstant());
    if (late > 0) {
      scene.row("推迟开标", "晚于投标截止时间%d分钟".formatted(late));
      if (!record.delayReason().isEmpty()) {
        scene.row("推迟开标的理由", record.delayReason());
      }
    }
  }

  private String name(Held opening) {
    return accounts.find(opening.openedBy()).map(Account::displayName).orElse("—");
  }

  /** What the bidders of this round said to the record, by the key of their bid. */
  Map<String, Confirmation> said(Tender tender) {
    return confirmations.of(tender.id()).stream()
        .collect(Collectors.toMap(Confirmation::bidKey, Function.identity()));
  }

  private static String words(OpenedBid bid, Map<String, Confirmation> said) {
    return "唱标报价%s，递交时间%s\n摘要（SHA-256或平台编号）：%s\n投标人意见：%s"
        .formatted(
            Facts.money(bid.price()),
            TenderFacts.moment(bid.submittedAt()),
            bid.digest(),
            opinion(bid, said));
  }

  /** What this bidder said, and what that was answered. */
  static String opinion(OpenedBid bid, Map<String, Confirmation> said) {
    @Nullable Confirmation own = said.get(Objects.requireNonNullElse(bid.bidKey(), ""));
    if (own == null || own.answer() == null) {
      return bid.bidKey() == null ? "见平台开标记录" : "尚未答复";
    }
    String words = own.answer().title();
    if (own.objection().isEmpty()) {
      return words;
    }
    String reply = own.reply().isEmpty() ? "尚未答复" : own.reply();
    return "%s：%s。答复：%s%s"
        .formatted(
            words,
            own.objection(),
            reply,
            own.repliedAt() == null ? "" : "（%s答复）".formatted(TenderFacts.moment(own.repliedAt())));
  }
}
