package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the supplier and the committee's member which lot their case is about. Nobody else is told:
 * the key is random, the link to the lot sealed, the task's name silent (B16, P15).
 */
@Component
class OwnTitles implements CaseTitle {

  private final OwnTenders own;
  private final TenderFacts facts;

  OwnTitles(OwnTenders own, TenderFacts facts) {
    this.own = own;
    this.facts = facts;
  }

  @Override
  public Optional<String> of(CaseKey key) {
    return Optional.empty();
  }

  @Override
  public Optional<String> forOwner(CaseKey key) {
    return own.of(key).map(tender -> facts.title(tender.key()));
  }
}
