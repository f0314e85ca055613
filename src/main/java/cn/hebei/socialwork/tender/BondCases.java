package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A round that asks for a bond has a case of its own for it, in the purchaser's tenant; whatever
 * makes bonds due is news for it (B18). The case knows of no agency before the opening (P15).
 */
@Component
public class BondCases {

  private static final String NEWS = "bondNews";

  private final Tenders tenders;
  private final Workflow workflow;
  private final BondWork work;
  private final BondClocks clocks;

  BondCases(Tenders tenders, Workflow workflow, BondWork work, BondClocks clocks) {
    this.tenders = tenders;
    this.workflow = workflow;
    this.work = work;
    this.clocks = clocks;
  }

  /** Starts the case of a round whose documents are approved, if they ask for a bond. */
  void begin(Tender tender) {
    if (tender.documents().bond() != null) {
      workflow.start("bid-bond", key(tender), tender.key().region(), Map.of());
    }
  }

  /**
   * Tells the rounds of a lot-year that something has happened: bids opened, a round failed or
   * stopped, the award notice sent, the agreement signed or declined. Idempotent.
   */
  public void news(CaseKey lotYear) {
    for (Tender tender : tenders.rounds(lotYear)) {
      if (tender.documents().bond() != null && work.mayName(tender)) {
        tell(tender);
      }
    }
  }

  /** The clocks run whether or not finance has entered yet what came in. */
  private void tell(Tender tender) {
    clocks.start(tender);
    if (workflow.waits(NEWS, key(tender))) {
      workflow.tell(NEWS, key(tender), Map.of());
    }
  }

  private static CaseKey key(Tender tender) {
    return tender.key().sub("bond", tender.id());
  }
}
