package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.agreement.ConfirmAgreementForm.Answer;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.plan.ServiceEnds;
import cn.hebei.socialwork.tender.BondCases;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models {@code agreement} and {@code agreement-confirmation}. */
@Configuration(proxyBeanMethods = false)
class AgreementSteps {

  /** Each round is a case of its own in the agency's tenant. */
  @Bean
  CaseStep askAgencyToConfirmDelegate(
      AgreementStore store, AgreementRules rules, Origins origins, Workflow workflow) {
    return step -> {
      StoredAgreement agreement = store.getStored(step.key());
      workflow.start(
          "agreement-confirmation",
          step.key().sub("confirmation", agreement.round()),
          agreement.terms().agencyCode(),
          Map.of("dueOn", Moments.endOf(rules.confirmBy())));
      return Map.of(
          "signBy",
          Moments.endOf(rules.signBy(step.key(), origins.find(step.key()).orElseThrow())));
    };
  }

  @Bean
  CaseStep answerAgreementDelegate(AgreementStore store, Workflow workflow) {
    return step -> {
      int round = Integer.parseInt(step.key().subId());
      Answer answer =
          store.opinions(step.key()).stream()
              .filter(o -> o.round() == round && o.task().equals(ConfirmAgreementForm.ID))
              .findFirst()
              .map(AgreementSteps::answer)
              .orElseThrow();
      workflow.tell("agencyAnswered", step.key().root(), Map.of("agencyAnswer", answer.name()));
      return Map.of();
    };
  }

  private static Answer answer(GivenOpinion o) {
    return o.agreed() ? Answer.APPROVE : o.declined() ? Answer.DECLINE : Answer.RETURN;
  }

  /** Tells the level above that the agency will not sign; the purchase begins anew (P6, B35). */
  @Bean
  CaseStep reportUnsignedDelegate(
      AgreementStore store, Filings filings, SigningClock clock, BondCases bonds) {
    return step -> {
      clock.declined(step.key());
      bonds.news(step.key());
      filings.submit(step.key(), FilingKind.UNSIGNED, store.getStored(step.key()).round());
      return Map.of();
    };
  }

  /** Files the agreement; the dates of the year follow from its term (P1, R60, R65). */
  @Bean
  CaseStep fileAgreementDelegate(
      AgreementStore store,
      AgreementRules rules,
      Origins origins,
      LotYears years,
      Filings filings,
      BondCases bonds) {
    return step -> {
      bonds.news(step.key());
      Agreement agreement = store.get(step.key());
      years.setCycleYear(step.key(), agreement.cycleYear());
      YearDates dates = rules.dates(agreement);
      return Map.of(
          "awaitFiling", filings.submit(step.key(), FilingKind.AGREEMENT),
          "nextPlanOn", Moments.startOf(dates.nextPlan()),
          "evaluationOn", Moments.startOf(dates.evaluation()),
          "cycleYear", agreement.cycleYear(),
          "maxCycleYears", rules.maxCycleYears(origins.find(step.key()).orElseThrow()));
    };
  }

  @Bean
  ServiceEnds serviceEnds(AgreementStore store) {
    return key -> store.find(key).filter(a -> a.signedOn() != null).map(Agreement::serviceTo);
  }

  @Bean
  CaseSection agreementSection(AgreementFacts facts) {
    return CaseSection.of("协议", 30, facts::summary);
  }
}
