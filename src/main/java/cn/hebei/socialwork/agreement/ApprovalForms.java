package cn.hebei.socialwork.agreement;

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

/** 分管领导 reviews and 主要负责同志 approves the agreement (R69); who drafted it does neither. */
@Configuration(proxyBeanMethods = false)
class ApprovalForms {

  @Bean
  TaskForm<Opinion> reviewAgreementForm(
      AgreementStore store,
      AgreementFacts facts,
      AgreementRules rules,
      Origins origins,
      Handovers handovers) {
    return new ApprovalForm("agreement-review", false, store, facts, rules, origins, handovers);
  }

  @Bean
  TaskForm<Opinion> approveAgreementForm(
      AgreementStore store,
      AgreementFacts facts,
      AgreementRules rules,
      Origins origins,
      Handovers handovers) {
    return new ApprovalForm("agreement-approve", true, store, facts, rules, origins, handovers);
  }

  /** One of the two; the last one puts its date on the agreement. */
  record ApprovalForm(
      String id,
      boolean last,
      AgreementStore store,
      AgreementFacts facts,
      AgreementRules rules,
      Origins origins,
      Handovers handovers)
      implements OpinionForm {

    @Override
    public FormView open(TaskCase task) {
      return FormView.empty(facts.withOpinions(task.key()).toMap());
    }

    @Override
    public Result answer(TaskCase task, Opinion opinion) {
      StoredAgreement agreement = store.getStored(task.key());
      Optional<String> same = handovers.samePerson(agreement.draftedBy(), task.actor());
      if (same.isPresent()) {
        return Result.refused("协议%s拟订，不能由您审批，请由其他负责同志办理（起草与审批分离）。".formatted(same.get()));
      }
      if (opinion.agreed()) {
        Optional<String> refusal = refusal(task, agreement);
        if (refusal.isPresent()) {
          return Result.refused(refusal.get());
        }
      }
      return keep(task, opinion);
    }

    private Result keep(TaskCase task, Opinion opinion) {
      store.addOpinion(task.key(), id, task.actor(), opinion.agreed(), opinion.text());
      if (last && opinion.agreed()) {
        store.approve(task.key());
      }
      return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
    }

    /** What a leader must not sign: too small a share (R50), an empty element (R51). */
    private Optional<String> refusal(TaskCase task, StoredAgreement agreement) {
      if (!agreement.sections().missing().isEmpty()) {
        return Optional.of(
            "协议缺少“%s”，七项要素齐全才能签批（冀民〔2021〕22号五(四)）。"
                .formatted(String.join("、", agreement.sections().missing())));
      }
      return origins
          .find(task.key())
          .flatMap(o -> rules.drafting(task.key(), o).shareRefusal(agreement.terms()));
    }
  }
}
