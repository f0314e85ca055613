package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models {@code tender} and {@code scoring}. */
@Configuration(proxyBeanMethods = false)
class TenderSteps {

  private static final String SCORES_IN = "scoresIn";

  /** How a purchase procedure ended: ready for review, or failed. */
  private static final String OUTCOME = "procedureOutcome";

  /** Only says whether there are enough (B19, P15). */
  @Bean
  CaseStep countBidsDelegate(Tenders tenders, Bidding bidding, Rules rules, TimeSource time) {
    return step -> {
      int submitted = bidding.count(tenders.get(step.key()).id());
      int least = rules.whole("tender.minimum-bidders", time.today());
      boolean enough = submitted >= least;
      return Map.of("enoughBids", enough, OUTCOME, enough ? "READY" : "FAILED");
    };
  }

  /**
   * Starts one case for each member who was not invited yet, in the member's own tenant (B23), with
   * a last day, so that who is silent shows as late.
   */
  @Bean
  CaseStep inviteScoringDelegate(
      Tenders tenders,
      Committees committees,
      Workflow workflow,
      Rules rules,
      WorkingCalendar calendar,
      TimeSource time) {
    return step -> {
      LocalDate today = time.today();
      int days = rules.whole("tender.scoring-days", today);
      Date dueOn = Moments.endOf(calendar.plusWorkingDays(today, days));
      for (Member member : committees.of(tenders.get(step.key()).id())) {
        if (!member.invited()) {
          workflow.start(
              "scoring",
              new CaseKey(member.scoringKey()),
              member.expertCode(),
              Map.of("dueOn", dueOn));
          committees.invited(member);
        }
      }
      return Map.of();
    };
  }

  /**
   * The last member to finish tells the tender; its chain is taken so that only one is the last.
   */
  @Bean
  CaseStep tellScoringDelegate(
      Tenders tenders,
      Committees committees,
      AuditTrail audit,
      Workflow workflow,
      Rules rules,
      TimeSource time) {
    return step -> {
      Member member = committees.get(step.key().value());
      CaseKey tender = tenders.find(member.tenderId()).orElseThrow().key();
      audit.lock(tender.root().value());
      committees.done(member);
      List<Member> members = committees.of(member.tenderId());
      if (members.stream().allMatch(Member::done)) {
        CommitteeRule rule = new CommitteeRule(rules.whole("tender.committee-size", time.today()));
        int staying = (int) members.stream().filter(Member::stays).count();
        workflow.tell(SCORES_IN, tender, Map.of("committeeComplete", rule.enough(staying)));
      }
      return Map.of();
    };
  }

  @Bean
  CaseSection tenderSection(PublicNotices notices) {
    return CaseSection.of("采购", 20, notices::of);
  }
}
