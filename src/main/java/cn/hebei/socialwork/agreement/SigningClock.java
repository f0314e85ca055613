package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.agreement.StoredAgreement.Signing;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The periods of signing and publishing an agreement on the list of periods (B35, B36). */
@Component
class SigningClock {

  private static final String SIGN = "agreement.sign-days";
  private static final String STANDS = "award.notice-days";
  private static final String PUBLISH = "agreement.publish-days";

  private final Terms terms;

  SigningClock(Terms terms) {
    this.terms = terms;
  }

  /** The last day for signing after the newest award notice, if its clock is known. */
  Optional<LocalDate> until(CaseKey key) {
    return terms.of(key.root().value()).stream()
        .filter(t -> t.rule().key().equals(SIGN))
        .reduce((earlier, later) -> later)
        .map(Term::until);
  }

  /** It was signed and published: both at once, as the form asks for both. */
  void signed(CaseKey key, Signing signing) {
    close(key, STANDS, "公告期满");
    close(key, SIGN, Facts.date(signing.signedOn()) + "签订");
    String scope = key.root().value();
    terms.open(scope, PUBLISH, new Terms.Start("签订协议", signing.signedOn(), "逾期公开的，承担相应责任。", "经办"));
    terms.close(scope, PUBLISH, Facts.date(signing.publishedOn()) + "公开");
  }

  /** The agency will not sign. */
  void declined(CaseKey key) {
    close(key, STANDS, "公告期满");
    close(key, SIGN, "机构不签订");
  }

  private void close(CaseKey key, String rule, String outcome) {
    terms.of(key.root().value()).stream()
        .filter(t -> t.running() && t.rule().key().equals(rule))
        .forEach(t -> terms.close(t.scope(), rule, outcome));
  }
}
