package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import org.springframework.stereotype.Component;

/**
 * When and how a bidder takes part in the opening, for its own bid, receipt and print: each reads
 * it of its own bid alone, and nobody learns who else is invited (B16, P14: 87令40-42).
 */
@Component
class Invitation {

  private final CaseRules rules;
  private final TenderFacts facts;

  Invitation(CaseRules rules, TenderFacts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /** In words; of a consultation, which is not opened in public, there is none (P11). */
  String words(Tender tender, Notice notice) {
    if (!tender.course().readsOut()) {
      return "";
    }
    String words =
        "%s在本系统开标，邀请你单位届时登录参加；开标后%s分钟内，在待办事项“确认开标记录”中核对投标文件摘要和报价，有异议的当场提出，没有确认的视同认可开标结果（财政部令第87号第40条至第42条）。"
            .formatted(
                TenderFacts.moment(notice.bidsCloseAt()),
                rules.shown(tender.scope(), "opening.confirm-minutes").value());
    return facts.wording(tender).apply(words);
  }
}
