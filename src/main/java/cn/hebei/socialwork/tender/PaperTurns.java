package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is while a single supplier answers on paper: the officer's as long as it has no
 * account here, from then on its own (P9).
 */
@Component
class PaperTurns {

  /** The routing answer of both forms: whether the supplier goes on itself. */
  static final String HANDED_OVER = "handedOver";

  private final NamedAgencies agencies;
  private final TenderFacts facts;

  PaperTurns(NamedAgencies agencies, TenderFacts facts) {
    this.agencies = agencies;
    this.facts = facts;
  }

  /** Who the supplier is, and whether it has an account by now. */
  Facts words(SingleSource source) {
    String code = source.agencyCode();
    return new Facts()
        .row("唯一供应商", "%s（%s）".formatted(facts.name(code), agencies.creditCode(code)))
        .row("供应商注册情况", agencies.hasAccount(code) ? "已在本系统注册，请转由其本人办理" : "没有在本系统注册，按其书面材料登记");
  }

  /** Why the officer cannot go on so, in one sentence. */
  Optional<String> refusal(SingleSource source, boolean handedOver) {
    boolean account = agencies.hasAccount(source.agencyCode());
    if (account && !handedOver) {
      return Optional.of("“办理方式”不能选择登记：供应商已在本系统注册，采购人不得代办，请选择转由供应商本人办理。");
    }
    return handedOver && !account
        ? Optional.of("“办理方式”不能选择转由供应商本人办理：供应商没有在本系统注册，请按其书面材料登记。")
        : Optional.empty();
  }
}
