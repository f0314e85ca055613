package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who say yes or no to a plan: 业务科 and 财务 advise, 分管领导 and 主要负责同志 decide (R69). */
@Configuration(proxyBeanMethods = false)
class OpinionForms {

  private static final String ADVICE = "plan-consult-";

  @Bean
  TaskForm<Opinion> consultBusinessForm(Plans plans, PlanFacts facts, Handovers handovers) {
    return new PlanOpinionForm("plan-consult-business", false, plans, facts, handovers);
  }

  @Bean
  TaskForm<Opinion> consultFinanceForm(Plans plans, PlanFacts facts, Handovers handovers) {
    return new PlanOpinionForm("plan-consult-finance", false, plans, facts, handovers);
  }

  @Bean
  TaskForm<Opinion> reviewPlanForm(Plans plans, PlanFacts facts, Handovers handovers) {
    return new PlanOpinionForm("plan-review", true, plans, facts, handovers);
  }

  @Bean
  TaskForm<Opinion> approvePlanForm(Plans plans, PlanFacts facts, Handovers handovers) {
    return new PlanOpinionForm("plan-approve", true, plans, facts, handovers);
  }

  /** What such an opinion is called: who only advises gives nothing back. */
  static String answer(String formId, boolean agreed) {
    return agreed ? "同意" : formId.startsWith(ADVICE) ? "有修改建议" : "退回修改";
  }

  /** One of them; a deciding one sets {@code approved} and may not have drafted the plan. */
  record PlanOpinionForm(
      String id, boolean decides, Plans plans, PlanFacts facts, Handovers handovers)
      implements TaskForm<Opinion> {

    @Override
    public Class<Opinion> type() {
      return Opinion.class;
    }

    @Override
    public FormView open(TaskCase task) {
      return FormView.empty(facts.withOpinions(task.key()).toMap());
    }

    @Override
    public Result submit(TaskCase task, Opinion opinion) {
      if (opinion.lacksReason()) {
        return Result.refused("“意见说明”没有填写：退回或提出修改建议时必须写明理由。");
      }
      Optional<String> same = handovers.samePerson(plans.get(task.key()).draftedBy(), task.actor());
      if (decides && same.isPresent()) {
        return Result.refused("计划%s起草，不能由您审批，请由其他负责同志办理（起草与审批分离）。".formatted(same.get()));
      }
      plans.addOpinion(task.key(), id, task.actor(), opinion.agreed(), opinion.text());
      return new Result.Done(
          answer(id, opinion.agreed()), decides ? Map.of("approved", opinion.agreed()) : Map.of());
    }
  }
}
