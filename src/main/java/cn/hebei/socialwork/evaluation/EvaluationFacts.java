package cn.hebei.socialwork.evaluation;

import static cn.hebei.socialwork.evaluation.Evaluation.points;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An evaluation in words, for those who reply to it, decide it and receive it. */
@Component
class EvaluationFacts implements Dossier {

  private final Evaluations evaluations;
  private final Agreements agreements;
  private final Organs organs;
  private final LotYears years;
  private final UnfundedRenewals unfunded;

  EvaluationFacts(
      Evaluations evaluations,
      Agreements agreements,
      Organs organs,
      LotYears years,
      UnfundedRenewals unfunded) {
    this.evaluations = evaluations;
    this.agreements = agreements;
    this.organs = organs;
    this.years = years;
    this.unfunded = unfunded;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.RESULT;
  }

  /** The result as the level above receives it (R61). */
  @Override
  public Facts of(CaseKey key) {
    Facts facts = result(key);
    Optional.ofNullable(evaluations.get(key).decidedOn())
        .ifPresent(d -> facts.row("审定日期", Facts.date(d)));
    return facts;
  }

  /** What the case page tells: the result once it is decided, until then nothing (B51). */
  List<Facts> decided(CaseKey key) {
    return evaluations
        .find(key)
        .filter(e -> e.decidedOn() != null)
        .map(
            e ->
                List.of(
                    of(key).rows(opinions(key)).rows(unfunded.facts(key)).rows(afterCycle(key))))
        .orElse(List.of());
  }

  /** How a cycle that is over goes on, and why (P4); empty before that. */
  Facts afterCycle(CaseKey key) {
    return evaluations.afterCycle(key).map(AfterCycle::facts).orElseGet(Facts::new);
  }

  /** Whom and what the evaluation is about. */
  Facts heading(CaseKey key) {
    Agreement agreement = agreements.get(key);
    return new Facts()
        .row("包", years.get(key).lotName() + "（" + key.year() + "年）")
        .row("承接机构", organs.get(agreement.agencyCode()).name())
        .row("服务期", Facts.date(agreement.serviceFrom()) + "至" + Facts.date(agreement.serviceTo()))
        .row("周期", "第" + agreement.cycleYear() + "年");
  }

  /** Points and cut-offs as annexed to the agreement (P26). */
  Facts scale(CaseKey key) {
    return agreements.scale(key).facts();
  }

  /** The scores, the grade and why, without the agency's answer. */
  Facts preliminary(CaseKey key) {
    Evaluation evaluation = evaluations.get(key);
    Round round = evaluations.round(key);
    Facts facts =
        heading(key)
            .rows(scale(key))
            .row("站点建设得分", of(round.stationScore(), evaluation.stationPoints()))
            .row("项目实施得分", of(round.projectScore(), evaluation.projectPoints()))
            .row("总分", points(round.total()) + "分")
            .row(
                "服务对象意见",
                "有效意见%d份，满意率%s%%".formatted(round.validOpinions(), points(round.satisfaction())));
    if (round.vetoKind() != null) {
      facts.row("一票否决", round.vetoKind().title()).row("否决依据和证据", round.vetoEvidence());
    }
    Grade grade = round.grade();
    if (grade != null) {
      facts.row("等次", grade.title()).row("评定依据", evaluation.reason(round, grade));
    }
    return facts.row("评分说明", round.comment());
  }

  private static String of(BigDecimal score, BigDecimal most) {
    return points(score) + "分（满分" + points(most) + "分）";
  }

  /** The scores, the grade, and what the agency says to them. */
  Facts result(CaseKey key) {
    Round round = evaluations.round(key);
    Facts facts = preliminary(key);
    Round.Reply reply = round.reply();
    return facts.row(
        "承接机构意见", reply == null ? "期限内未提出意见" : reply.title() + "。" + round.replyText());
  }

  /** What the agency says of itself. */
  Facts selfAssessment(CaseKey key) {
    Optional<SelfAssessment> self = evaluations.selfAssessment(key);
    if (self.isEmpty()) {
      return new Facts().row("机构自评", "未在期限内报送");
    }
    SelfAssessment s = self.get();
    return new Facts()
        .row(
            "机构自评",
            "站点建设%s分，项目实施%s分，合计%s分"
                .formatted(
                    points(s.stationScore()),
                    points(s.projectScore()),
                    points(s.stationScore().add(s.projectScore()))))
        .row("自评：主要成效", s.results())
        .row("自评：存在不足", s.shortcomings())
        .row("自评：改进打算", s.plans());
  }

  /** What reviewing and deciding rest on. */
  Facts forDecision(CaseKey key) {
    return result(key).rows(selfAssessment(key)).rows(opinions(key));
  }

  /** What the reviewers said so far. */
  Facts opinions(CaseKey key) {
    Facts facts = new Facts();
    for (Evaluations.Given given : evaluations.opinions(key)) {
      facts.row(
          "第%d次评分，%s意见"
              .formatted(
                  given.round(), "evaluation-review".equals(given.task()) ? "分管领导" : "主要负责同志"),
          (given.agreed() ? "同意。" : "退回。") + given.opinion());
    }
    return facts;
  }
}
