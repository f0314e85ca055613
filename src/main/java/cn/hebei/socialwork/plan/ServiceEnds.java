package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.Optional;

/** Until when a lot-year is served; answered by the step that signs agreements. */
public interface ServiceEnds {

  /** The last day of the agreement signed for this lot-year, if one was signed. */
  Optional<LocalDate> of(CaseKey key);
}
