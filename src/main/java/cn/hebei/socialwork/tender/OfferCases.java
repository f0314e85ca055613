package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where the only supplier answers: with an account in its own tenant, without one on paper, which
 * the purchaser's officer registers in the purchaser's. Once it has an account nobody answers for
 * it (P9, P12, B49).
 */
@Component
class OfferCases {

  private static final String OWN = "single-offer";
  private static final String UNTIL = "offerUntil";
  private static final String CONFIRM_UNTIL = "confirmUntil";

  private final SingleSources sources;
  private final NamedAgencies agencies;
  private final TimeSource time;
  private final Workflow workflow;

  OfferCases(SingleSources sources, NamedAgencies agencies, TimeSource time, Workflow workflow) {
    this.sources = sources;
    this.agencies = agencies;
    this.time = time;
    this.workflow = workflow;
  }

  /** Asks for the offer until the end of this moment. */
  void ask(Tender tender, Object until) {
    SingleSource source = sources.get(tender.id());
    if (agencies.hasAccount(source.agencyCode())) {
      start(source, Map.of(UNTIL, until, "offered", false));
      return;
    }
    CaseKey paper = tender.key().sub("offer", tender.id());
    sources.onPaper(tender.id(), paper.value(), time.today());
    workflow.start("paper-offer", paper, tender.key().region(), Map.of(UNTIL, until));
  }

  /** The supplier has signed up since: it goes on itself where the papers stopped. */
  void handOver(CaseKey paper, Map<String, Object> variables) {
    SingleSource source = sources.get(Long.parseLong(paper.subId()));
    Map<String, Object> answers = new HashMap<>(Map.of("offered", source.offeredAt() != null));
    for (String until : List.of(UNTIL, CONFIRM_UNTIL)) {
      if (variables.containsKey(until)) {
        answers.put(until, variables.get(until));
      }
    }
    start(source, answers);
  }

  private void start(SingleSource source, Map<String, Object> answers) {
    CaseKey own = new CaseKey(sources.ownKey(source.tenderId()));
    workflow.start(OWN, own, source.agencyCode(), answers);
  }

  /** Tells whoever answers what came of the negotiation. */
  void tell(Tender tender, Map<String, Object> answers) {
    CaseKey key = new CaseKey(sources.offerKey(tender.id()));
    workflow.tell(key.namesLotYear() ? "paperNegotiated" : "negotiated", key, answers);
  }
}
