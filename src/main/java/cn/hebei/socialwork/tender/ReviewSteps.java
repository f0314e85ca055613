package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of the models {@code review} and {@code scoring}, and the one of {@code round-end} that
 * stops them (B22, B23, B31, P12).
 */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

  private static final String HELD_ELSEWHERE = "heldElsewhere";
  private static final String SCORES_IN = "scoresIn";

  /** Where the tender is held its review is held too; whoever holds it is asked for its report. */
  @Bean
  CaseStep findVenueDelegate(Tenders tenders, Notices notices, Entrusting entrusting) {
    return step -> {
      Tender tender = tenders.get(step.key());
      boolean elsewhere = notices.get(tender.id()).elsewhere();
      if (elsewhere) {
        entrusting.ask(tender, EntrustedWork.REVIEW);
      }
      return Map.of(HELD_ELSEWHERE, elsewhere);
    };
  }

  /**
   * Starts one case for each member who was not invited yet, in the member's own tenant (B23), with
   * a last day, so that who is silent shows as late. Who has declared in a 磋商小组 is not asked again.
   */
  @Bean
  CaseStep inviteScoringDelegate(
      Tenders tenders, Committees committees, Workflow workflow, AwardClocks clocks) {
    return step -> {
      Tender tender = tenders.get(step.key());
      Date dueOn = Moments.endOf(clocks.invited(tender));
      for (Member member : committees.of(tender.id())) {
        if (!member.invited() && !member.left()) {
          workflow.start(
              "scoring",
              new CaseKey(member.scoringKey()),
              member.expertCode(),
              Map.of("dueOn", dueOn, "declared", member.groupTold()));
          committees.invited(member);
        }
      }
      return Map.of();
    };
  }

  /**
   * The last member to finish tells the tender; its chain is taken so that only one is the last.
   * Nobody is told once the principal has ended the round (B31).
   */
  @Bean
  CaseStep tellScoringDelegate(
      Tenders tenders,
      Committees committees,
      AuditTrail audit,
      Workflow workflow,
      CommitteeRules rules,
      AwardClocks clocks,
      Failures failures) {
    return step -> {
      Member member = committees.get(step.key().value());
      Tender tender = tenders.find(member.tenderId()).orElseThrow();
      audit.lock(tender.key().root().value());
      committees.done(member);
      if (failures.find(tender.id()).isPresent()) {
        return Map.of();
      }
      List<Member> members = committees.of(member.tenderId());
      if (members.stream().allMatch(m -> m.done() || m.left())) {
        int staying = (int) members.stream().filter(Member::stays).count();
        boolean complete = rules.of(tender).enough(staying);
        clocks.scored(tender);
        if (complete) {
          clocks.reported(tender);
        }
        workflow.tell(SCORES_IN, tender.key(), Map.of("committeeComplete", complete));
      }
      return Map.of();
    };
  }

  /** The principal has ended the round: its review stops, and its members are told (B31). */
  @Bean
  CaseStep endRoundDelegate(Tenders tenders, RoundEnds ends, RoundStops stops, AuditTrail audit) {
    return step -> {
      Tender tender = tenders.find(ends.of(step.key()).tenderId()).orElseThrow();
      audit.lock(tender.key().root().value());
      stops.stop(tender);
      return Map.of();
    };
  }
}
