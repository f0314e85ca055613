package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import org.springframework.stereotype.Component;

/**
 * Who stated, proved or asked what about an agency: a chain of its own for each, {@code
 * agency/agency-1}, with digests only.
 */
@Component
class AgencyLog {

  private static final String CHAIN = "agency/";

  private final AuditTrail audit;

  AgencyLog(AuditTrail audit) {
    this.audit = audit;
  }

  /** The chain's name. */
  static String chain(String organCode) {
    return CHAIN + organCode;
  }

  /** Takes the agency's chain: two who change the same do it one after the other. */
  void lock(String organCode) {
    audit.lock(chain(organCode));
  }

  /** Appends to the chain, which must be locked. */
  void append(String organCode, String actor, String act, String words, String... submitted) {
    appendDigest(organCode, actor, act, words, Digests.of(submitted));
  }

  /** Appends to the chain, which must be locked, what has a digest already. */
  void appendDigest(String organCode, String actor, String act, String words, String digest) {
    audit.append(chain(organCode), actor, "agency/" + act, words, digest);
  }
}
