package cn.hebei.socialwork.audit;

import java.time.Instant;

/**
 * One link of a case's chain. Digests and ids only, so that erasure of personal data stays
 * possible.
 *
 * @param caseKey the case
 * @param seq its number in the chain, from 1
 * @param at when, to the microsecond
 * @param actor user id, or {@code system}
 * @param what process and task
 * @param outcome the Chinese word for what was decided
 * @param digest digest of what was submitted
 * @param algorithm digest algorithm of this link
 * @param previous hash of the link before, empty for the first
 * @param hash hash over all of the above
 */
public record AuditEvent(
    String caseKey,
    long seq,
    Instant at,
    String actor,
    String what,
    String outcome,
    String digest,
    String algorithm,
    String previous,
    String hash) {

  static AuditEvent next(
      String caseKey,
      long lastSeq,
      String lastHash,
      Instant at,
      String actor,
      String what,
      String outcome,
      String digest) {
    AuditEvent draft =
        new AuditEvent(
            caseKey,
            lastSeq + 1,
            at,
            actor,
            what,
            outcome,
            digest,
            Digests.ALGORITHM,
            lastHash,
            "");
    return new AuditEvent(
        caseKey,
        draft.seq,
        at,
        actor,
        what,
        outcome,
        digest,
        draft.algorithm,
        lastHash,
        draft.computeHash());
  }

  String computeHash() {
    return Digests.of(
        caseKey,
        Long.toString(seq),
        at.toString(),
        actor,
        what,
        outcome,
        digest,
        algorithm,
        previous);
  }
}
