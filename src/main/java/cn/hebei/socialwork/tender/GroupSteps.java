package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.tender.GroupWork.Next;
import cn.hebei.socialwork.tender.GroupWork.Stage;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps between a consultation and the members of its 磋商小组 (P11, B22). Each takes the chain of
 * the purchase, so that of those who act at once only one is the last; who acts while the purchaser
 * is at something else is found by its next step.
 */
@Configuration(proxyBeanMethods = false)
class GroupSteps {

  private static final String ACTED = "groupActed";

  /** Asks the group for what it has to do. */
  @Bean
  CaseStep askGroupDelegate(Tenders tenders, GroupTurns turns, AuditTrail audit) {
    return step -> {
      Tender tender = tenders.get(step.key());
      audit.lock(tender.key().root().value());
      return turns.go(tender);
    };
  }

  /** The group is complete: the responses are unsealed for it alone. */
  @Bean
  CaseStep openConsultationDelegate(Tenders tenders, Notices notices, Openings openings) {
    return step -> {
      Tender tender = tenders.get(step.key());
      openings.open(tender, notices.get(tender.id()), "小组齐备后拆封，只供磋商小组审查，不公开开启，不宣读报价。");
      return Map.of();
    };
  }

  /** The last member to declare tells the consultation. */
  @Bean
  CaseStep tellDeclarationDelegate(
      Tenders tenders, Committees committees, GroupWork work, AuditTrail audit, Workflow workflow) {
    return acting(
        tenders,
        committees,
        audit,
        (own, tender) -> {
          committees.toldGroup(own);
          tell(work.stage(tender) != Stage.DECLARE, tender, workflow);
        });
  }

  /** What the leader has drafted goes to everybody to sign. */
  @Bean
  CaseStep tellDraftedDelegate(
      Tenders tenders, Committees committees, Groups groups, AuditTrail audit, Workflow workflow) {
    return acting(
        tenders,
        committees,
        audit,
        (own, tender) -> {
          groups.drafted(tender.id());
          tell(true, tender, workflow);
        });
  }

  /** The last member to sign tells the consultation. */
  @Bean
  CaseStep tellSignedDelegate(
      Tenders tenders, Committees committees, GroupWork work, AuditTrail audit, Workflow workflow) {
    return acting(
        tenders,
        committees,
        audit,
        (own, tender) -> tell(work.next(tender) != Next.WAIT, tender, workflow));
  }

  /** A member has acted in a case of its own: what follows is judged with the chain taken. */
  private static CaseStep acting(
      Tenders tenders, Committees committees, AuditTrail audit, BiConsumer<Member, Tender> then) {
    return step -> {
      Member own = committees.findInGroup(step.key().value()).orElseThrow();
      Tender tender = tenders.find(own.tenderId()).orElseThrow();
      audit.lock(tender.key().root().value());
      then.accept(own, tender);
      return Map.of();
    };
  }

  private static void tell(boolean done, Tender tender, Workflow workflow) {
    if (done && workflow.waits(ACTED, tender.key())) {
      workflow.tell(ACTED, tender.key(), Map.of());
    }
  }
}
