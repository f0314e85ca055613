package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;

/** What the authority is shown of a filing; implemented by the step that files. */
public interface Dossier {

  /** Which kind this dossier is for. */
  FilingKind kind();

  /** The check sheet of the case: amounts, the 15 %, dates, completeness (P38). */
  Facts of(CaseKey key);

  /** The same on one occasion, where the lot-year files this more than once. */
  default Facts of(CaseKey key, int occasion) {
    return of(key);
  }
}
