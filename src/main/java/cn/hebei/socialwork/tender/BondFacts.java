package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.tender.Bond.Refund;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bonds in words. The case page names who paid only once the result is published (B34, P15). */
@Component
class BondFacts {

  /** Where B18 and B16 rub, as whoever withdraws and whoever gives back are told. */
  static final String RUB =
      "两项规定在此有冲突：保证金自收到撤回通知之日起按规定的工作日退还（财政部令第87号第38条），"
          + "而开标前谁投标、谁撤回须保密（财政部令第87号第28条）。"
          + "本系统先保密，开标后才告知采购人办理退还；期限仍从撤回之日起算，逾期的由采购人支付超期资金占用费。";

  private final Tenders tenders;
  private final Bonds bonds;
  private final AwardBook awards;
  private final BondClocks clocks;
  private final TenderFacts facts;
  private final Accounts accounts;
  private final CaseRules rules;

  BondFacts(
      Tenders tenders,
      Bonds bonds,
      AwardBook awards,
      BondClocks clocks,
      TenderFacts facts,
      Accounts accounts,
      CaseRules rules) {
    this.tenders = tenders;
    this.bonds = bonds;
    this.awards = awards;
    this.clocks = clocks;
    this.facts = facts;
    this.accounts = accounts;
    this.rules = rules;
  }

  /** The ledger of every round of a lot-year that has one. */
  List<Facts> of(CaseKey key) {
    return tenders.rounds(key).stream()
        .filter(t -> bonds.recorded(t.id()))
        .map(this::ledger)
        .toList();
  }

  private Facts ledger(Tender tender) {
    boolean named = awards.find(tender.id()).map(AwardBook.Decision::resultOn).isPresent();
    List<Bond> all = bonds.of(tender.id());
    Facts rows =
        new Facts()
            .row(
                "第%d次采购".formatted(tender.round()),
                "共收到%d笔，已办结%d笔".formatted(all.size(), all.stream().filter(Bond::settled).count()));
    for (Bond bond : all) {
      String who = named ? facts.name(bond.agencyCode()) : "第%d笔".formatted(bond.no());
      rows.row(who, received(bond) + "\n" + state(tender, bond));
    }
    return rows;
  }

  /** What came in, without saying from whom. */
  static String received(Bond bond) {
    return "%s，%s，%s到账"
        .formatted(Facts.money(bond.amount()), bond.payment().title(), Facts.date(bond.paidOn()));
  }

  /** Where a bond stands: settled by whom and how late, or not yet. */
  String state(Tender tender, Bond bond) {
    Refund refund = bond.refund();
    if (refund == null) {
      return clocks
          .of(tender, bond)
          .map(duty -> "尚未退还，应于%s前退还".formatted(Facts.date(clocks.until(tender, duty))))
          .orElse("尚未到退还时间");
    }
    StringBuilder words =
        new StringBuilder(
            "%s%s，期限至%s，经办：%s"
                .formatted(
                    Facts.date(refund.settledOn()),
                    refund.outcome().title(),
                    Facts.date(refund.untilDay()),
                    accounts.find(refund.settledBy()).map(Account::displayName).orElse("—")));
    if (refund.interest().signum() > 0) {
      words.append("，另付%s".formatted(Facts.money(refund.interest())));
    }
    if (refund.late()) {
      words.append("；逾期退还，").append(lateInterest(tender));
    }
    return refund.note().isEmpty() ? words.toString() : words + "；说明：" + refund.note();
  }

  /** What is owed for a late refund, in words (87令38). */
  String lateInterest(Tender tender) {
    RuleValue rule = rules.shown(tender.scope(), "bond.late-uplift");
    return "应按中国人民银行同期贷款基准利率上浮%s后的利率支付超期资金占用费（%s）"
        .formatted(
            rule.percent(), facts.wording(tender).apply(rule.article() + "，" + rule.standing()));
  }
}
