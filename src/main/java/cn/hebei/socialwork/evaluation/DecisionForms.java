package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 分管领导 reviews and 主要负责同志 decides the result (R69); who scored may do neither. */
@Configuration(proxyBeanMethods = false)
class DecisionForms {

  @Bean
  TaskForm<Opinion> reviewEvaluationForm(
      Evaluations evaluations, EvaluationFacts facts, Handovers handovers) {
    return new DecisionForm("evaluation-review", false, evaluations, facts, handovers);
  }

  @Bean
  TaskForm<Opinion> decideEvaluationForm(
      Evaluations evaluations, EvaluationFacts facts, Handovers handovers) {
    return new DecisionForm("evaluation-decide", true, evaluations, facts, handovers);
  }

  /** One of them; the last one makes the grade final. */
  record DecisionForm(
      String id, boolean last, Evaluations evaluations, EvaluationFacts facts, Handovers handovers)
      implements OpinionForm {

    @Override
    public FormView open(TaskCase task) {
      return FormView.empty(
          facts
              .result(task.key())
              .rows(facts.selfAssessment(task.key()))
              .rows(facts.opinions(task.key()))
              .toMap());
    }

    @Override
    public Result answer(TaskCase task, Opinion opinion) {
      Optional<String> same =
          handovers.samePerson(evaluations.round(task.key()).scoredBy(), task.actor());
      if (same.isPresent()) {
        return Result.refused("本次评估%s打分，不能由您审核或审定，请由其他负责同志办理（打分与审定分离）。".formatted(same.get()));
      }
      evaluations.addOpinion(task.key(), id, task.actor(), opinion.agreed(), opinion.text());
      if (last && opinion.agreed()) {
        evaluations.decide(task.key());
      }
      return Result.done(opinion.agreed() ? "同意" : "退回重新评分", "approved", opinion.agreed());
    }
  }
}
