package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;

/** Who won the tender of a lot-year. */
public interface Awards {

  /** The award of this lot-year, if its tender was decided. */
  Optional<Award> of(CaseKey key);

  /** The same, but nothing until the result is published: before, nobody is told (B34). */
  Optional<Award> published(CaseKey key);
}
