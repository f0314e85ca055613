package cn.hebei.socialwork.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with everything that is kept of it.
 *
 * @param terms what other steps may know
 * @param sections the seven elements
 * @param draftedBy who drafted it, and may not approve it
 * @param round how often it was drafted; each round asks the agency anew
 * @param approvedOn when the principal approved it, or null
 * @param signing how it was signed and published, or null
 */
record StoredAgreement(
    Agreement terms,
    Sections sections,
    String draftedBy,
    int round,
    @Nullable LocalDate approvedOn,
    @Nullable Signing signing) {

  /**
   * Signature and publication (B36, R79).
   *
   * @param signedOn day of the last signature
   * @param number number of the agreement
   * @param publishedOn day of publication in the designated medium
   * @param publicationUrl where it was published (P12)
   */
  record Signing(LocalDate signedOn, String number, LocalDate publishedOn, String publicationUrl) {}
}
