package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of the models {@code evaluation}, {@code self-assessment}, {@code evaluation-reply}.
 */
@Configuration(proxyBeanMethods = false)
class EvaluationSteps {

  private static final String DUE_ON = "dueOn";

  @Bean
  CaseStep askSelfAssessmentDelegate(
      Evaluations evaluations, Agreements agreements, Workflow workflow) {
    return step -> {
      Evaluation evaluation = evaluations.open(step.key());
      Date dueOn = Moments.endOf(evaluation.selfDueOn());
      workflow.start(
          "self-assessment",
          step.key().sub("self", 1),
          agreements.get(step.key()).agencyCode(),
          Map.of(DUE_ON, dueOn));
      return Map.of(
          "selfAssessmentDueOn",
          dueOn,
          "evaluationDueOn",
          Moments.endOf(evaluations.doneBy(evaluation)));
    };
  }

  @Bean
  CaseStep submitSelfAssessmentDelegate(Workflow workflow) {
    return step -> tellIfAwaited(workflow, "selfAssessed", step.key());
  }

  /** Each scoring opens a right of reply of its own (R63, P7). */
  @Bean
  CaseStep tellPreliminaryDelegate(
      Evaluations evaluations, Agreements agreements, Workflow workflow) {
    return step -> {
      Round round = evaluations.tell(step.key(), Grade.valueOf(step.text("grade")));
      Date dueOn = Moments.endOf(Objects.requireNonNull(round.replyDueOn()));
      workflow.start(
          "evaluation-reply",
          step.key().sub("reply", round.round()),
          agreements.get(step.key()).agencyCode(),
          Map.of(DUE_ON, dueOn));
      return Map.of("replyDueOn", dueOn);
    };
  }

  /** Tells the county, unless it went on or scores anew: a late answer is no answer to the next. */
  @Bean
  CaseStep submitEvaluationReplyDelegate(Evaluations evaluations, Workflow workflow) {
    return step -> {
      int answered = Integer.parseInt(step.key().subId());
      return answered == evaluations.round(step.key()).round()
          ? tellIfAwaited(workflow, "evaluationReplied", step.key())
          : Map.of();
    };
  }

  @Bean
  CaseStep reportResultDelegate(Filings filings) {
    return step -> Map.of("awaitFiling", filings.submit(step.key(), FilingKind.RESULT));
  }

  private static Map<String, Object> tellIfAwaited(Workflow workflow, String message, CaseKey key) {
    if (workflow.waits(message, key.root())) {
      workflow.tell(message, key.root(), Map.of());
    }
    return Map.of();
  }

  @Bean
  CaseSection evaluationSection(EvaluationFacts facts) {
    return CaseSection.of("年度绩效评估", 60, facts::decided);
  }
}
