package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the model {@code open-tender} at its deadline. */
@Configuration(proxyBeanMethods = false)
class OpenTenderSteps {

  /** How a purchase procedure ended: ready for review, or failed. */
  private static final String OUTCOME = "procedureOutcome";

  /** What follows the deadline: it has moved, too few, opened here or elsewhere. */
  private static final String BIDDING = "biddingOutcome";

  private static final String FAILED = "FAILED";

  /** The variable with the moment for which the deadline's timers wait. */
  private static final String CLOSE = "bidsCloseOn";

  /**
   * Nobody has checked who took the documents when the deadline came: says whether it has moved, so
   * that they can be handed out for longer until the new one (B12, B15).
   */
  @Bean
  CaseStep checkDeadlineDelegate(Tenders tenders, Notices notices, TimeSource time) {
    return step -> {
      Notice notice = notices.get(tenders.get(step.key()).id());
      return Map.of(
          "deadlineMoved",
          !notice.closed(time.now()),
          CLOSE,
          Moments.of(notice.bidsCloseAt().toInstant()));
    };
  }

  /**
   * Says whether the deadline has moved, and else only whether there are enough (B15, B19, P15).
   */
  @Bean
  CaseStep countBidsDelegate(
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
        return Map.of(BIDDING, "MOVED", CLOSE, Moments.of(notice.bidsCloseAt().toInstant()));
      }
      terms.close(tender.scope(), "notice.days", "公告期满");
      terms.close(tender.scope(), "documents.days", "停止提供招标文件");
      terms.close(tender.scope(), "tender.bid-days", "投标截止");
      if (notice.elsewhere()) {
        entrusting.ask(tender, EntrustedWork.OPENING);
        return Map.of(BIDDING, "EXTERNAL");
      }
      int least = rules.whole(tender.scope(), "tender.minimum-bidders", "核对投标家数");
      boolean enough = bidding.count(tender.id()) >= least;
      return Map.of(BIDDING, enough ? "OPEN" : FAILED, OUTCOME, enough ? "READY" : FAILED);
    };
  }
}
