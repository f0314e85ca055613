package cn.hebei.socialwork.document;

import cn.hebei.socialwork.workflow.CaseKey;

/**
 * Who may look at a case; told by whoever shows its page, so that page, files and prints go by one
 * rule.
 */
public interface CaseReaders {

  /** How much this user sees of a case; nothing of one that does not exist. */
  Sight sightOf(String userId, CaseKey key);

  /** How much somebody sees of a case. */
  enum Sight {
    /** Everything: the offices of the purchaser and above it, the auditor. */
    WHOLE,
    /** What concerns itself: the agency of the case. */
    OWN,
    NONE
  }
}
