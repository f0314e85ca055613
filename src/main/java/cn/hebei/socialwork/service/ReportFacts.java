package cn.hebei.socialwork.service;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.service.ReportPeriod.Status;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Reports in words and in sums. */
@Component
public class ReportFacts {

  private final Reports reports;
  private final Agreements agreements;
  private final Organs organs;

  ReportFacts(Reports reports, Agreements agreements, Organs organs) {
    this.reports = reports;
    this.agreements = agreements;
    this.organs = organs;
  }

  /** The agreement and the period that a report is about. */
  Facts heading(CaseKey key, int no) {
    Agreement agreement = agreements.get(key);
    ReportPeriod period = reports.period(key, no);
    Facts facts =
        new Facts()
            .row("承接机构", organs.get(agreement.agencyCode()).name())
            .row(
                "报告期",
                "第%d期，%s至%s"
                    .formatted(no, Facts.date(period.startsOn()), Facts.date(period.endsOn())));
    Optional.ofNullable(period.dueOn()).ifPresent(d -> facts.row("报送时限", Facts.date(d) + "前"));
    return facts
        .row("协议金额", Facts.money(agreement.amount()))
        .row("其他各期已报支出", Facts.money(spentElsewhere(key, no)))
        .row("协议约定驻站人数", agreement.staff() + "人");
  }

  /** What a report must add up to. */
  ReportArithmetic arithmetic(CaseKey key, int no) {
    return new ReportArithmetic(
        agreements.get(key).amount(), spentElsewhere(key, no), openBefore(key, no));
  }

  /** Cases that the report before leaves open, when it is in. */
  OptionalInt openBefore(CaseKey key, int no) {
    return no == 1
        ? OptionalInt.empty()
        : reports
            .latest(key, no - 1)
            .map(r -> OptionalInt.of(r.cases().after()))
            .orElseGet(OptionalInt::empty);
  }

  private BigDecimal spentElsewhere(CaseKey key, int no) {
    return reports.periods(key).stream()
        .filter(p -> p.no() != no)
        .flatMap(p -> reports.latest(key, p.no()).stream())
        .map(AgencyReport::spentTotal)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A report in words, for those who check it. */
  Facts of(CaseKey key, int no) {
    AgencyReport report = reports.latest(key, no).orElseThrow();
    Facts facts = heading(key, no).row("报送次数", "第" + reports.period(key, no).round() + "次报送");
    counts(facts, report);
    report.spent().forEach((kind, yuan) -> facts.row("支出：" + kind.title(), Facts.money(yuan)));
    BigDecimal cumulative = spentElsewhere(key, no).add(report.spentTotal());
    return facts
        .row("本期支出合计", Facts.money(report.spentTotal()))
        .row("累计支出", Facts.money(cumulative))
        .row("主要工作", report.texts().summary())
        .row("服务质量和成效", report.texts().effects())
        .row("困难与问题", report.texts().problems());
  }

  private static void counts(Facts facts, AgencyReport report) {
    AgencyReport.Cases cases = report.cases();
    facts
        .row("走访", report.visits() + "户次")
        .row(
            "个案",
            "期初%d个，新开%d个，结案%d个，期末%d个"
                .formatted(cases.before(), cases.opened(), cases.closed(), cases.after()))
        .row("小组", report.groups() + "个")
        .row("社区活动", report.activities() + "场");
    report.served().forEach((domain, n) -> facts.row("服务人次：" + domain.title(), n + "人次"));
    facts.row("服务人次合计", report.servedTotal() + "人次").row("在岗人数", report.staffInPost() + "人");
  }

  /** Every period with where its report stands, and what the accepted ones add up to. */
  List<Facts> overview(CaseKey key) {
    List<ReportPeriod> periods = reports.periods(key);
    if (periods.isEmpty()) {
      return List.of();
    }
    Facts facts = new Facts();
    for (ReportPeriod p : periods) {
      facts.row(
          "第%d期，%s至%s".formatted(p.no(), Facts.date(p.startsOn()), Facts.date(p.endsOn())),
          p.status().title() + (p.dueOn() == null ? "" : "，报送时限" + Facts.date(p.dueOn())));
    }
    return List.of(facts, soFar(key));
  }

  /** The year so far, for those who evaluate it: what accepted reports add up to (R82). */
  public Facts soFar(CaseKey key) {
    List<ReportPeriod> periods = reports.periods(key);
    List<AgencyReport> accepted =
        periods.stream()
            .filter(p -> p.status() == Status.ACCEPTED)
            .flatMap(p -> reports.latest(key, p.no()).stream())
            .toList();
    return new Facts()
        .row("机构报告", "共%d期，已通过%d期".formatted(periods.size(), accepted.size()))
        .row("已核实走访", accepted.stream().mapToInt(AgencyReport::visits).sum() + "户次")
        .row("已核实个案（新开）", accepted.stream().mapToInt(r -> r.cases().opened()).sum() + "个")
        .row("已核实小组", accepted.stream().mapToInt(AgencyReport::groups).sum() + "个")
        .row("已核实社区活动", accepted.stream().mapToInt(AgencyReport::activities).sum() + "场")
        .row("已核实服务人次", accepted.stream().mapToInt(AgencyReport::servedTotal).sum() + "人次")
        .row(
            "已核实支出",
            Facts.money(
                accepted.stream()
                    .map(AgencyReport::spentTotal)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }
}
