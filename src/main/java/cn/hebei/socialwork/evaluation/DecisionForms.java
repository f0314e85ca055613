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

/** 分管领导 reviews the result before it is decided (R69); who scored may do neither. */
@Configuration(proxyBeanMethods = false)
class DecisionForms {

  /** Why whoever scored may not decide: two pairs of eyes. */
  static Optional<String> ownScore(Evaluations evaluations, Handovers handovers, TaskCase task) {
    return handovers
        .samePerson(evaluations.round(task.key()).scoredBy(), task.actor())
        .map("本次评估%s打分，不能由您审核或审定，请由其他负责同志办理（打分与审定分离）。"::formatted);
  }

  @Bean
  TaskForm<Opinion> reviewEvaluationForm(
      Evaluations evaluations, EvaluationFacts facts, Handovers handovers) {
    return new ReviewForm("evaluation-review", evaluations, facts, handovers);
  }

  /** The review of the deputy. */
  record ReviewForm(String id, Evaluations evaluations, EvaluationFacts facts, Handovers handovers)
      implements OpinionForm {

    @Override
    public FormView open(TaskCase task) {
      return FormView.empty(facts.forDecision(task.key()).toMap());
    }

    @Override
    public Result answer(TaskCase task, Opinion opinion) {
      Optional<String> own = ownScore(evaluations, handovers, task);
      if (own.isPresent()) {
        return Result.refused(own.get());
      }
      evaluations.addOpinion(task.key(), id, task.actor(), opinion.agreed(), opinion.text());
      return Result.done(opinion.agreed() ? "同意" : "退回重新评分", "approved", opinion.agreed());
    }
  }
}
