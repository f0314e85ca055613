package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.Method;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of the purchase of a lot-year: its documents.
 *
 * @param id its number, also that of its notice
 * @param key the lot-year
 * @param round 1, or more after a failed round (B31)
 * @param method how the round is bought (B9)
 * @param documents what is bought and how it is scored
 * @param draftedBy who prepared the documents, and may not approve them
 * @param opinion the principal's words, empty before
 * @param approvedOn when the principal approved the documents, or null
 * @param shortenReason why the principal lets periods that await the legal officer be shorter, or
 *     empty (P19)
 */
record Tender(
    long id,
    CaseKey key,
    int round,
    Method method,
    Documents documents,
    String draftedBy,
    String opinion,
    @Nullable LocalDate approvedOn,
    String shortenReason) {

  /**
   * The documents.
   *
   * @param service what is needed (R47)
   * @param ceiling the greatest price in yuan, published; there is no least price (B14)
   * @param sheet how bids are scored
   * @param renewal whether renewal within the cycle is announced (B37)
   * @param bond the bid bond each bidder pays in yuan, or null when none is asked (B18)
   */
  record Documents(
      String service,
      BigDecimal ceiling,
      ScoreSheet sheet,
      boolean renewal,
      @Nullable BigDecimal bond) {}

  /** Whether the principal lets a period by this rule be shorter (P19). */
  boolean mayShorten(RuleValue rule) {
    return rule.passable() && !shortenReason.isEmpty();
  }

  /** The words and the rules of its way of buying. */
  Course course() {
    return Course.of(method);
  }

  /** The rules and periods of a round are its own: a repeated one asks for those of its day. */
  String scope() {
    return key.sub("tender", round).value();
  }

  BigDecimal ceiling() {
    return documents.ceiling();
  }

  ScoreSheet sheet() {
    return documents.sheet();
  }
}
