package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 分管领导 reviews the result before it is decided (R69); who scored may do neither. */
@Configuration(proxyBeanMethods = false)
class DecisionForms {

  static final String OWN_SCORE = "本次评估由您打分，不能由您审核或审定，请由其他负责同志办理（打分与审定分离）。";

  @Bean
  TaskForm<Opinion> reviewEvaluationForm(Evaluations evaluations, EvaluationFacts facts) {
    return new ReviewForm("evaluation-review", evaluations, facts);
  }

  /** The review of the deputy. */
  record ReviewForm(String id, Evaluations evaluations, EvaluationFacts facts)
      implements OpinionForm {

    @Override
    public FormView open(TaskCase task) {
      return FormView.empty(facts.forDecision(task.key()).toMap());
    }

    @Override
    public Result answer(TaskCase task, Opinion opinion) {
      if (evaluations.round(task.key()).scoredBy().equals(task.actor())) {
        return Result.refused(OWN_SCORE);
      }
      evaluations.addOpinion(task.key(), id, task.actor(), opinion.agreed(), opinion.text());
      return Result.done(opinion.agreed() ? "同意" : "退回重新评分", "approved", opinion.agreed());
    }
  }
}
