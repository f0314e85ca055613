package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.Map;

/** How far a purchase has come; answered by the step that buys. */
public interface PurchaseProgress {

  /** The steps that are done in the running round of this case, each with its day. */
  Map<Step, LocalDate> done(CaseKey key);
}
