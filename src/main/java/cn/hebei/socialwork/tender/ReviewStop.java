package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A purchase may be stopped for great cause while members still review it (B31, B50). */
@Component
class ReviewStop {

  private static final String STOPPED = "reviewStopped";

  private final Committees committees;
  private final Workflow workflow;

  ReviewStop(Committees committees, Workflow workflow) {
    this.committees = committees;
    this.workflow = workflow;
  }

  /** Whether members review this round now. */
  boolean runs(Tender tender) {
    return workflow.runs("review", tender.key().root());
  }

  /** Ends the cases of members who have not finished; what others gave stays and counts no more. */
  void end(long tenderId) {
    committees.of(tenderId).stream()
        .map(member -> new CaseKey(member.scoringKey()))
        .filter(key -> workflow.waits(STOPPED, key))
        .forEach(key -> workflow.tell(STOPPED, key, Map.of()));
  }
}
