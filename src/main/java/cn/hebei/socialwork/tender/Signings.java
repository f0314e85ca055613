package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the agreement that an award leads to was signed: told by the step that signs it, for what
 * runs from that day (B18).
 */
public interface Signings {

  /** How the agreement of this lot-year with this agency ended, empty while it is open. */
  Optional<Signing> of(CaseKey key, String agencyCode);

  /**
   * The end of it.
   *
   * @param on the day of the signature, or of the agency's word that it will not sign
   * @param signed whether it was signed
   */
  record Signing(LocalDate on, boolean signed) {}
}
