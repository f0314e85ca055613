package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the model {@code consultation}, but for those of its 磋商小组 (P11). */
@Configuration(proxyBeanMethods = false)
class ConsultationSteps {

  private static final String OUTCOME = "procedureOutcome";
  private static final String RESPONSES = "responseOutcome";
  private static final String READY = "READY";
  private static final String FAILED = "FAILED";

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
      Entrusting entrusting,
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
        entrusting.ask(tender, EntrustedWork.CONSULTATION);
        return Map.of(RESPONSES, "EXTERNAL");
      }
      int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对首次响应的家数");
      boolean enough = bidding.count(tender.id()) >= least;
      return Map.of(RESPONSES, enough ? "UNSEAL" : FAILED, OUTCOME, enough ? READY : FAILED);
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
      Tenders tenders, Notices notices, FinalQuotations quotations, CaseRules rules, Terms terms) {
    return step -> {
      Tender tender = tenders.get(step.key());
      notices.close(tender.id());
      terms.close(tender.scope(), AskQuotationsForm.MINUTES, "最后报价截止");
      int left = quotations.open(tender, notices.get(tender.id()));
      int least = rules.whole(tender.scope(), tender.course().leastKey(), "核对提交最后报价的家数");
      boolean enough = left >= least;
      return Map.of("enoughQuotations", enough, OUTCOME, enough ? READY : FAILED);
    };
  }
}
