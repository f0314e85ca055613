package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How a lot-year is bought, for the step that buys (B9, P20). */
@Service
public class Purchases {

  private final MethodChoices choices;

  Purchases(MethodChoices choices) {
    this.choices = choices;
  }

  /** The approved way of buying; open tender for cases older than the choice. */
  public Method method(CaseKey key) {
    return choices.approved(key).map(c -> c.ground().method()).orElse(Method.OPEN_TENDER);
  }

  /** Method with ground and 内控 or 政府采购 in words, once it is approved. */
  public Optional<String> words(CaseKey key) {
    return choices.approved(key).map(c -> c.ground().text() + "；" + MethodFacts.label(c.below()));
  }
}
