package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.agreement.StoredAgreement.Signing;
import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.plan.SupportShare;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agreement in words, for those who confirm, approve and file it (P38). */
@Component
class AgreementFacts implements Dossier {

  private static final Map<String, String> TASKS =
      Map.of(
          ConfirmAgreementForm.ID,
          "承接机构意见",
          "agreement-review",
          "分管领导审核",
          "agreement-approve",
          "主要负责同志签批");

  private final AgreementStore store;
  private final AgreementRules rules;
  private final Origins origins;
  private final Organs organs;
  private final LotYears years;

  AgreementFacts(
      AgreementStore store, AgreementRules rules, Origins origins, Organs organs, LotYears years) {
    this.store = store;
    this.rules = rules;
    this.origins = origins;
    this.organs = organs;
    this.years = years;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.AGREEMENT;
  }

  @Override
  public Facts of(CaseKey key) {
    StoredAgreement agreement = store.getStored(key);
    Facts facts = origin(key);
    terms(facts, agreement.terms());
    origins.find(key).ifPresent(o -> money(facts, rules.drafting(key, o), agreement.terms()));
    facts.row(
        "七项要素",
        agreement.sections().missing().isEmpty()
            ? "齐全"
            : "缺少" + String.join("、", agreement.sections().missing()));
    agreement.sections().titled().forEach(facts::row);
    facts.row("转包", "已写明严禁转包").rows(store.scale(key).facts());
    if (agreement.signing() != null) {
      signing(facts, agreement.signing());
    }
    return facts.rows(changes(key, agreement));
  }

  /**
   * What the case page tells of it: agency, money, dates and who approved; empty before a draft.
   */
  List<Facts> summary(CaseKey key) {
    return store
        .stored(key)
        .map(
            agreement -> {
              Facts facts = origin(key);
              terms(facts, agreement.terms());
              if (agreement.signing() != null) {
                signing(facts, agreement.signing());
              }
              return List.of(facts.rows(opinions(key)));
            })
        .orElse(List.of());
  }

  /** The agreement with the opinions given so far. */
  Facts withOpinions(CaseKey key) {
    return of(key).rows(opinions(key));
  }

  /** What was said so far, round by round. */
  Facts opinions(CaseKey key) {
    Facts facts = new Facts();
    store
        .opinions(key)
        .forEach(
            o ->
                facts.row(
                    "第" + o.round() + "稿·" + TASKS.getOrDefault(o.task(), o.task()), o.words()));
    return facts;
  }

  /** The lot, the agency and how it was chosen. */
  Facts origin(CaseKey key) {
    Facts facts = new Facts().row("包", years.get(key).lotName() + "（" + key.year() + "年）");
    origins
        .find(key)
        .ifPresentOrElse(
            o -> {
              facts.row("承接机构", organs.get(o.agencyCode()).name());
              facts.row("确定方式", how(key, o));
              facts.row("服务周期", "第%d年（一个周期最长%d年）".formatted(o.cycleYear(), rules.maxCycleYears(o)));
            },
            () -> facts.row("暂不能拟订", origins.obstacle(key)));
    return facts;
  }

  private String how(CaseKey key, Origin origin) {
    return origin.award() == null
        ? "上年度评估合格，续签"
        : "采购中标，中标价%s，%s前签订"
            .formatted(Facts.money(origin.award().price()), Facts.date(rules.signBy(key, origin)));
  }

  private static void terms(Facts facts, Agreement terms) {
    facts
        .row("协议金额", Facts.money(terms.amount()))
        .row("服务期", period(terms))
        .row("报告周期", terms.reportPeriod().title())
        .row("驻站社会工作者", terms.staff() + "人");
  }

  private static void money(Facts facts, DraftRules drafting, Agreement terms) {
    SupportShare share = drafting.share(terms);
    facts.row(
        "监测、督导和评估经费",
        "%s，占%s的%s（最低%s）"
            .formatted(
                Facts.money(share.support()),
                Facts.money(share.total()),
                share.percent(),
                Facts.money(share.least())));
  }

  private void signing(Facts facts, Signing signing) {
    LocalDate by = rules.publishBy(signing.signedOn());
    facts
        .row("协议编号", signing.number())
        .row("签订日期", Facts.date(signing.signedOn()))
        .row(
            "公开",
            "%s，%s（%s）"
                .formatted(
                    Facts.date(signing.publishedOn()),
                    signing.publicationUrl(),
                    "期限为" + Facts.date(by) + (signing.publishedOn().isAfter(by) ? "，已超期" : "，按期")));
  }

  /** What differs from last year's agreement; empty in a new cycle (P39). */
  Facts changes(CaseKey key, StoredAgreement now) {
    return origins
        .find(key)
        .filter(Origin::renewal)
        .map(Origin::last)
        .map(last -> differences(last, now))
        .orElseGet(Facts::new);
  }

  private static Facts differences(StoredAgreement last, StoredAgreement now) {
    Facts facts = new Facts();
    difference(facts, "服务期", period(last.terms()), period(now.terms()));
    difference(
        facts, "协议金额", Facts.money(last.terms().amount()), Facts.money(now.terms().amount()));
    difference(
        facts, "报告周期", last.terms().reportPeriod().title(), now.terms().reportPeriod().title());
    difference(facts, "驻站社会工作者", last.terms().staff() + "人", now.terms().staff() + "人");
    now.sections()
        .changedFrom(last.sections())
        .forEach(title -> facts.row("与上年不同：" + title, "文字有修改，见上。"));
    return facts;
  }

  private static void difference(Facts facts, String what, String before, String now) {
    if (!before.equals(now)) {
      facts.row("与上年不同：" + what, "上年度" + before + "，本年度" + now);
    }
  }

  static String period(Agreement terms) {
    return Facts.date(terms.serviceFrom()) + "至" + Facts.date(terms.serviceTo());
  }
}
