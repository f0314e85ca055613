package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;

/** The agreements, one for each lot-year. */
public interface Agreements {

  /** The agreement of this lot-year, drafted or signed. */
  Optional<Agreement> find(CaseKey key);

  /**
   * What the year of this agreement is measured by (P26).
   *
   * @throws IllegalStateException when there is no agreement
   */
  Scale scale(CaseKey key);

  /**
   * The agreement of this lot-year.
   *
   * @throws IllegalStateException when there is none
   */
  default Agreement get(CaseKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no agreement for " + key));
  }
}
