package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models {@code consultation} and {@code consultation-group} (P11). */
@Configuration(proxyBeanMethods = false)
class ConsultationSteps {

  private static final String OUTCOME = "procedureOutcome";
  private static final String RESPONSES = "responseOutcome";
  private static final String READY = "READY";
  private static final String FAILED = "FAILED";
  private static final String DECLARED = "groupDeclared";
  private static final String COMPLETE = "groupComplete";
  private static final String CONSULTED = "suppliersConsulted";

  /**
   * Says whether the deadline has moved, else that it is held elsewhere, or only whether there are
   * enough (B15, P11, P12, P15).
   */
  @Bean
  CaseStep countResponsesDelegate(
      Tenders tenders,
      Notices notices,
      Bidding bidding,
      CaseRules rules,
      Terms terms,
      TimeSource time) {
    return step -> {
      Tender tender = tenders.get(step.key());
      Notice notice = notices.get(tender.id());
      if (!notice.closed(time.now())) {
        return Map.of(
            RESPONSES, "MOVED", "bidsCloseOn", Moments.of(notice.bidsCloseAt().toInstant()));
      }
      terms.closeAll(tender.scope(), "首次响应截止");
      if (notice.elsewhere()) {
        return Map.of(RESPONSES, "EXTERNAL");
      }
      int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对首次响应的家数");
      boolean enough = bidding.count(tender.id()) >= least;
      return Map.of(RESPONSES, enough ? "UNSEAL" : FAILED, OUTCOME, enough ? READY : FAILED);
    };
  }

  /** Starts one case for each member who was not asked yet, in the member's own tenant (B22). */
  @Bean
  CaseStep askGroupDelegate(Tenders tenders, Committees committees, Workflow workflow) {
    return step -> {
      long tenderId = tenders.get(step.key()).id();
      for (Member member : committees.of(tenderId)) {
        if (!member.groupAsked()) {
          workflow.start(
              "consultation-group",
              new CaseKey(Objects.requireNonNull(member.groupKey())),
              member.expertCode(),
              Map.of());
          committees.askedIntoGroup(member);
        }
      }
      return Map.of();
    };
  }

  /**
   * The last member to declare tells the consultation; its chain is taken so that only one is the
   * last. Who leads is asked again, because the leader may have stood back.
   */
  @Bean
  CaseStep tellDeclarationDelegate(
      Tenders tenders,
      Committees committees,
      Groups groups,
      CommitteeRules rules,
      AuditTrail audit,
      Workflow workflow) {
    return step -> {
      Member own = committees.findInGroup(step.key().value()).orElseThrow();
      Tender tender = tenders.find(own.tenderId()).orElseThrow();
      audit.lock(tender.key().root().value());
      committees.toldGroup(own);
      List<Member> members = committees.of(tender.id());
      if (members.stream().allMatch(Member::groupTold)) {
        long staying = members.stream().filter(Member::stays).count();
        boolean complete =
            rules.of(tender).enough((int) staying) && groups.leader(tender.id()).stays();
        workflow.tell(DECLARED, tender.key(), Map.of("groupComplete", complete));
      }
      return Map.of();
    };
  }

  /**
   * The group is complete: the responses are unsealed for it alone, and its leader examines them.
   */
  @Bean
  CaseStep openConsultationDelegate(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Committees committees,
      Groups groups,
      Workflow workflow) {
    return step -> {
      Tender tender = tenders.get(step.key());
      long tenderId = tender.id();
      openings.open(tender, notices.get(tenderId), "小组齐备后拆封，只供磋商小组审查，不公开开启，不宣读报价。");
      String leader = groups.leader(tenderId).expertCode();
      for (Member member : committees.of(tenderId)) {
        CaseKey key = new CaseKey(Objects.requireNonNull(member.groupKey()));
        if (member.stays() && workflow.waits(COMPLETE, key)) {
          workflow.tell(COMPLETE, key, Map.of("leads", member.expertCode().equals(leader)));
        }
      }
      return Map.of();
    };
  }

  /** The responses are unsealed: their own cases end, and the purchaser goes on (P11). */
  @Bean
  CaseStep tellConsultedDelegate(
      Tenders tenders,
      Committees committees,
      Openings openings,
      Bidding bidding,
      Consultations consultations,
      Workflow workflow) {
    return step -> {
      long tenderId = committees.findInGroup(step.key().value()).orElseThrow().tenderId();
      for (OpenedBid response : openings.of(tenderId)) {
        bidding.endConsulted(Objects.requireNonNull(response.bidKey()));
      }
      boolean enough = consultations.change(tenderId).isPresent();
      workflow.tell(
          CONSULTED,
          tenders.find(tenderId).orElseThrow().key(),
          Map.of("enoughConforming", enough, OUTCOME, enough ? READY : FAILED));
      return Map.of();
    };
  }

  /** Starts one case for each conforming supplier, in its own tenant, with the same deadline. */
  @Bean
  CaseStep requestQuotationsDelegate(
      Tenders tenders,
      Openings openings,
      Consultations consultations,
      FinalQuotations quotations,
      Workflow workflow) {
    return step -> {
      long tenderId = tenders.get(step.key()).id();
      var closesAt =
          Objects.requireNonNull(consultations.change(tenderId).orElseThrow().closesAt());
      for (OpenedBid response : openings.qualified(tenderId)) {
        workflow.start(
            "final-quotation",
            new CaseKey(quotations.ask(tenderId, response.no())),
            response.agencyCode(),
            Map.of("quotationsCloseOn", Moments.of(closesAt.toInstant())));
      }
      return Map.of();
    };
  }

  /** Opens the final quotations; who gave none has withdrawn, two may go on (P11). */
  @Bean
  CaseStep openQuotationsDelegate(
      Tenders tenders, Notices notices, FinalQuotations quotations, CaseRules rules) {
    return step -> {
      Tender tender = tenders.get(step.key());
      notices.close(tender.id());
      int left = quotations.open(tender, notices.get(tender.id()));
      int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对提交最后报价的家数");
      boolean enough = left >= least;
      return Map.of("enoughQuotations", enough, OUTCOME, enough ? READY : FAILED);
    };
  }
}
