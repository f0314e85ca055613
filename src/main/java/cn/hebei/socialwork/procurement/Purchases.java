package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How a lot-year is bought, for the step that buys (B9, P20). */
@Service
public class Purchases {

  private final MethodChoices choices;
  private final Thresholds thresholds;
  private final Schemes schemes;

  Purchases(MethodChoices choices, Thresholds thresholds, Schemes schemes) {
    this.choices = choices;
    this.thresholds = thresholds;
    this.schemes = schemes;
  }

  /** What is bought, by the approved purchase plan (R47, P21); empty in older cases. */
  public Optional<String> approvedContent(CaseKey key) {
    return schemes.find(key).filter(s -> s.approvedOn() != null).map(Scheme::content);
  }

  /** The approved way of buying; open tender for cases older than the choice. */
  public Method method(CaseKey key) {
    return choices.approved(key).map(c -> c.ground().method()).orElse(Method.OPEN_TENDER);
  }

  /**
   * Whether a single source must be argued by experts and published before anything is negotiated:
   * the only supplier, from the amount of open tender on (B49: 条例38).
   */
  public boolean publicity(CaseKey key) {
    return choices
        .approved(key)
        .filter(c -> c.ground() == Ground.SINGLE_SOLE)
        .filter(c -> reachesOpen(key, c))
        .isPresent();
  }

  /**
   * Whether finance's approval is still to come: for the only supplier it follows the publicity.
   */
  public boolean approvalMissing(CaseKey key) {
    return publicity(key)
        && choices.approved(key).filter(c -> c.approvalNo().isEmpty()).isPresent();
  }

  /**
   * By the amount the choice was made by, and the version of the limit it was held to (B1, B10).
   */
  private boolean reachesOpen(CaseKey key, MethodChoice choice) {
    String scope = key.sub("method", choice.no()).value();
    BigDecimal open = new BigDecimal(thresholds.open(key, scope).value());
    return choice.yearAmount().compareTo(open) >= 0;
  }

  /** Method with ground and 内控 or 政府采购 in words, once it is approved. */
  public Optional<String> words(CaseKey key) {
    return choices.approved(key).map(c -> c.ground().text() + "；" + MethodFacts.label(c.below()));
  }
}
