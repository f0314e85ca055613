package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;

/** Who won the tender of a lot-year. */
public interface Awards {

  /** The award of this lot-year, if its tender was decided. */
  Optional<Award> of(CaseKey key);
}
