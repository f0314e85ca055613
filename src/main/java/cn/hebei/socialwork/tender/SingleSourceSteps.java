package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Notices.Publication;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of the models {@code single-source}, {@code single-offer} and {@code paper-offer}
 * (B49).
 */
@Configuration(proxyBeanMethods = false)
class SingleSourceSteps {

  private static final String OFFERED = "offerMade";
  private static final String ANSWERED = "negotiationAnswered";
  private static final String SYSTEM = "system";

  /** How the purchase ends: agreed once the supplier confirms, failed until then. */
  private static final String OUTCOME = "procedureOutcome";

  private static final String FAILED = "FAILED";

  /**
   * Asks the only supplier for its offer, in its own tenant or on paper; without one, and until
   * both agree, the purchase has failed.
   */
  @Bean
  CaseStep askOfferDelegate(
      Tenders tenders, Notices notices, OfferCases offers, SourceClock clock, TimeSource time) {
    return step -> {
      Tender tender = tenders.get(step.key());
      if (notices.find(tender.id()).isEmpty()) {
        // Without publicity there is no notice on any page, only the round's own record.
        notices.publish(
            tender.id(),
            new Publication("", "", time.today(), time.today(), time.now(), ""),
            SYSTEM);
      }
      Date until = Moments.endOf(clock.asked(tender));
      offers.ask(tender, until);
      return Map.of("offerUntil", until, OUTCOME, FAILED);
    };
  }

  /** The offer is there: those who negotiate may read it. */
  @Bean
  CaseStep tellOfferDelegate(
      Tenders tenders, SingleSources sources, SourceClock clock, Workflow workflow) {
    return step -> {
      long tenderId = sources.ofOffer(step.key().value()).orElseThrow().tenderId();
      Tender asked = tenders.find(tenderId).orElseThrow();
      CaseKey tender = asked.key();
      if (workflow.waits(OFFERED, tender)) {
        clock.offered(asked);
        workflow.tell(OFFERED, tender, Map.of());
      }
      return Map.of();
    };
  }

  /** The supplier has an account by now: its own people go on (P9). */
  @Bean
  CaseStep handOverOfferDelegate(OfferCases offers) {
    return step -> {
      offers.handOver(step.key(), step.variables());
      return Map.of();
    };
  }

  /** Tells the supplier what came of it; agreed, it is asked to confirm until a last day. */
  @Bean
  CaseStep tellNegotiationDelegate(
      Tenders tenders,
      SingleSources sources,
      OfferCases offers,
      SourceClock clock,
      TimeSource time) {
    return step -> {
      Tender tender = tenders.get(step.key());
      SingleSource source = sources.get(tender.id());
      boolean agreed = Boolean.TRUE.equals(source.agreed());
      Date until = Moments.endOf(agreed ? clock.told(tender) : time.today());
      offers.tell(tender, Map.of("agreed", agreed, "confirmUntil", until));
      return Map.of("confirmUntil", until);
    };
  }

  /**
   * What the supplier confirms is from now on the one offer that is awarded. Nobody waits any more
   * once its last day is over.
   */
  @Bean
  CaseStep tellAnswerDelegate(
      Tenders tenders,
      SingleSources sources,
      Openings openings,
      Qualifications qualifications,
      SourceClock clock,
      Workflow workflow) {
    return step -> {
      SingleSource s = sources.ofOffer(step.key().value()).orElseThrow();
      Tender tender = tenders.find(s.tenderId()).orElseThrow();
      if (!workflow.waits(ANSWERED, tender.key())) {
        return Map.of();
      }
      boolean confirmed = Boolean.TRUE.equals(s.answer());
      clock.answered(tender, confirmed);
      if (confirmed) {
        openings.register(
            tender, null, Objects.requireNonNull(s.talkRecord()), List.of(agreed(s)), SYSTEM);
        qualifications.keep(tender.id(), 1, finding(s, sources.creditAsked(tender.id())), SYSTEM);
      }
      workflow.tell(
          ANSWERED,
          tender.key(),
          Map.of("confirmed", confirmed, OUTCOME, confirmed ? "AGREED" : FAILED));
      return Map.of();
    };
  }

  private static OpenedBid agreed(SingleSource s) {
    return new OpenedBid(
        1,
        null,
        s.agencyCode(),
        Objects.requireNonNull(s.agreedPrice()),
        Objects.requireNonNull(s.offerPlan()),
        Objects.requireNonNull(s.offerTeam()),
        Objects.requireNonNull(s.offeredAt()),
        "—");
  }

  private static Finding finding(SingleSource s, List<Credit.Asked> asked) {
    return new Finding(
        true,
        List.of(),
        "",
        new Credit(asked, Objects.requireNonNull(s.creditFound()), s.creditEntry()),
        List.of());
  }
}
