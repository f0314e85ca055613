package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of the models {@code tender}, {@code open-tender}, {@code review} and {@code scoring}.
 */
@Configuration(proxyBeanMethods = false)
class TenderSteps {

  private static final String SCORES_IN = "scoresIn";
  private static final String CONFIRMATIONS_IN = "confirmationsIn";
  private static final String STOPPED = "tenderStopped";

  /** Asks each bidder to confirm the record of the opening (P14). */
  @Bean
  CaseStep askConfirmationDelegate(
      Tenders tenders,
      Openings openings,
      Confirmations confirmations,
      Bidding bidding,
      BondCases bonds) {
    return step -> {
      long tenderId = tenders.get(step.key()).id();
      OffsetDateTime until =
          Objects.requireNonNull(openings.record(tenderId).orElseThrow().confirmUntil());
      for (OpenedBid bid : openings.of(tenderId)) {
        String key = Objects.requireNonNull(bid.bidKey());
        confirmations.ask(tenderId, key);
        bidding.askConfirmation(key, until.toInstant());
      }
      bonds.news(step.key());
      return Map.of();
    };
  }

  /** The last bidder to answer, or to let the time pass, tells the opening (P14). */
  @Bean
  CaseStep tellConfirmationDelegate(
      Tenders tenders,
      Confirmations confirmations,
      AnswerClock clock,
      AuditTrail audit,
      Workflow workflow) {
    return step -> {
      String bid = step.key().value();
      long tenderId = confirmations.find(bid).orElseThrow().tenderId();
      CaseKey tender = tenders.find(tenderId).orElseThrow().key();
      audit.lock(tender.root().value());
      confirmations.answer(bid, Answer.ABSENT, "");
      confirmations.done(bid);
      List<Confirmation> all = confirmations.of(tenderId);
      if (all.stream().allMatch(Confirmation::done)) {
        workflow.tell(CONFIRMATIONS_IN, tender, clock.start(tenders.get(tender), all));
      }
      return Map.of();
    };
  }

  /** Ends the purchase whose termination was published (B50). */
  @Bean
  CaseStep stopTenderDelegate(Workflow workflow) {
    return step -> {
      CaseKey key = step.key().root();
      if (workflow.waits(STOPPED, key)) {
        workflow.tell(STOPPED, key, Map.of());
      }
      return Map.of();
    };
  }

  /** What was handed in stays sealed; its bidders read why on their receipts (B50). */
  @Bean
  CaseStep returnBidsDelegate(
      Tenders tenders,
      Openings openings,
      Bidding bidding,
      Terms terms,
      BondCases bonds,
      Entrusting entrusting) {
    return step -> {
      Tender tender = tenders.get(step.key());
      entrusting.over(tender);
      bidding.dropUnsubmitted(tender.id());
      openings.giveBack(tender.id());
      terms.closeAll(tender.scope(), "采购终止");
      bonds.news(step.key());
      return Map.of("awarded", false);
    };
  }

  /**
   * Starts one case for each member who was not invited yet, in the member's own tenant (B23), with
   * a last day, so that who is silent shows as late. Who has declared in a 磋商小组 is not asked again.
   */
  @Bean
  CaseStep inviteScoringDelegate(
      Tenders tenders,
      Committees committees,
      Workflow workflow,
      CaseRules rules,
      WorkingCalendar calendar,
      TimeSource time) {
    return step -> {
      Tender tender = tenders.get(step.key());
      int days = rules.whole(tender.scope(), "tender.scoring-days", "计算评分的时限");
      Date dueOn = Moments.endOf(calendar.plusWorkingDays(time.today(), days));
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
   */
  @Bean
  CaseStep tellScoringDelegate(
      Tenders tenders,
      Committees committees,
      AuditTrail audit,
      Workflow workflow,
      CommitteeRules rules,
      AwardClocks clocks) {
    return step -> {
      Member member = committees.get(step.key().value());
      Tender tender = tenders.find(member.tenderId()).orElseThrow();
      audit.lock(tender.key().root().value());
      committees.done(member);
      List<Member> members = committees.of(member.tenderId());
      if (members.stream().allMatch(m -> m.done() || m.left())) {
        int staying = (int) members.stream().filter(Member::stays).count();
        boolean complete = rules.of(tender).enough(staying);
        if (complete) {
          clocks.reported(tender);
        }
        workflow.tell(SCORES_IN, tender.key(), Map.of("committeeComplete", complete));
      }
      return Map.of();
    };
  }
}
