package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A tender in words, for those who approve, bid and score. */
@Component
class TenderFacts {

  /** What every print says of itself. */
  static final String PRINTED = "本件由系统依据办理记录生成，加盖印章后使用";

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss");

  private final LotYears years;
  private final Organs organs;
  private final CaseRules rules;
  private final Purchases purchases;
  private final Plans plans;
  private final NoticeChanges changes;
  private final Agents agents;

  TenderFacts(
      LotYears years,
      Organs organs,
      CaseRules rules,
      Purchases purchases,
      Plans plans,
      NoticeChanges changes,
      Agents agents) {
    this.years = years;
    this.organs = organs;
    this.rules = rules;
    this.purchases = purchases;
    this.plans = plans;
    this.changes = changes;
    this.agents = agents;
  }

  /** Lot and year, such as 正定县第一包（2025年）. */
  String title(CaseKey key) {
    return years.get(key).lotName() + "（" + key.year() + "年）";
  }

  /** The documents. */
  Facts documents(Tender tender) {
    Facts facts =
        new Facts()
            .row("采购项目", title(tender.key()))
            .row("采购人", purchaser(tender))
            .row("内容和要求", tender.documents().service())
            .row("采购预算", Facts.money(budget(tender)))
            .row("最高限价", Facts.money(tender.ceiling()) + "（不设最低限价）");
    if (tender.course() == Course.SINGLE_SOURCE) {
      facts.row("确定办法", "由有经验的专业人员与唯一供应商商定，不评分");
    } else {
      facts.row("价格分", points(tender.sheet().pricePoints()) + "（最低报价÷本报价×价格分，由系统计算）");
    }
    tender.sheet().factors().forEach(f -> facts.row(label(f), standard(f)));
    facts.row("投标保证金", bond(tender));
    purchases.words(tender.key()).ifPresent(words -> facts.row("采购方式", words));
    facts.row("续签安排", renewal(tender));
    return tender.round() > 1 ? facts.row("采购次数", "第" + tender.round() + "次") : facts;
  }

  /** How our own words are worded for this tender's purchase (P20). */
  UnaryOperator<String> wording(Tender tender) {
    return purchases.wording(tender.key());
  }

  /** Who buys; of a township, that it does so by analogy (R43, P20). */
  String purchaser(Tender tender) {
    return purchases.purchaser(tender.key());
  }

  /** 内控 or 政府采购, in words (P20). */
  String label(Tender tender) {
    return purchases.label(tender.key());
  }

  /** What was budgeted for the services (B14). */
  BigDecimal budget(Tender tender) {
    return plans.get(tender.key()).serviceBudget();
  }

  /** For how many years a bidder's record must be clean (B8). */
  String cleanYears(Tender tender) {
    return rules.shown(tender.scope(), "supplier.clean-years").value();
  }

  /** Whether a bond is asked, and how it may be paid (B18). */
  static String bond(Tender tender) {
    BigDecimal amount = tender.documents().bond();
    return amount == null
        ? "不收取"
        : Facts.money(amount) + "，以%s等非现金形式交纳".formatted(BondPayment.titles());
  }

  private static String standard(Factor factor) {
    String kind = factor.kind().title();
    return factor.standard().isEmpty() ? kind : kind + "：" + factor.standard();
  }

  /** The cycle is as long as the rule said when the documents were approved (B37). */
  String renewal(Tender tender) {
    return tender.documents().renewal()
        ? "评估合格及以上的，%s年周期内可以续签，一年一签".formatted(rules.shown(tender.scope(), "cycle.years").value())
        : "服务期满重新采购，不续签";
  }

  /**
   * The documents with the notice's deadline and what was changed since; a single source has a
   * publicity or nothing.
   */
  Facts notice(Tender tender, Notice notice) {
    if (notice.url().isEmpty()) {
      return documents(tender);
    }
    if (tender.course() == Course.SINGLE_SOURCE) {
      return documents(tender)
          .row(
              "单一来源公示",
              notice.medium() + " " + notice.url() + "，" + Facts.date(notice.publishedOn()));
    }
    Facts rows = documents(tender);
    agents.words(tender.id()).ifPresent(agent -> rows.row("采购代理机构", agent));
    rows.row("公告", notice.medium() + " " + notice.url() + "，" + Facts.date(notice.publishedOn()))
        .row(tender.course().documents() + "提供截止日", Facts.date(notice.documentsUntil()))
        .row(tender.course().deadline(), moment(notice.bidsCloseAt()))
        .row(
            tender.course().readsOut() ? "开标地点" : "提交地点",
            notice.elsewhere() ? notice.platform() : "本系统");
    changes.published(tender.id()).forEach(c -> rows.row(c.title(), c.words(tender.course())));
    return rows;
  }

  /** The table of opened bids. */
  List<Map<String, String>> bids(List<OpenedBid> bids) {
    return bids.stream()
        .map(
            b ->
                Map.of(
                    "no", b.no() + "号",
                    "agency", name(b.agencyCode()),
                    "price", Facts.money(b.price()),
                    "team", b.team() + "人",
                    "submittedAt", moment(b.submittedAt()),
                    "digest", b.digest()))
        .toList();
  }

  /** The table of service plans. */
  List<Map<String, String>> plans(List<OpenedBid> bids) {
    return bids.stream()
        .map(b -> Map.of("bid", bid(b), "team", b.team() + "人", "plan", b.servicePlan()))
        .toList();
  }

  /** Number and bidder. */
  String bid(OpenedBid bid) {
    return bid.no() + "号 " + name(bid.agencyCode());
  }

  /** An organ's name. */
  String name(String organCode) {
    return organs.get(organCode).name();
  }

  /** A factor with what it is worth. */
  static String label(Factor factor) {
    return factor.name() + "（满分" + points(factor.points()) + "）";
  }

  static String points(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString() + "分";
  }

  /** A moment for people, to the second. */
  static String moment(OffsetDateTime at) {
    return MOMENT.format(at.atZoneSameInstant(TimeSource.ZONE));
  }
}
