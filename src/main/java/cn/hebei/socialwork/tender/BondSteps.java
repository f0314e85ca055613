package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.tender.BondWork.Next;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the model {@code bid-bond}, and what the case page tells of bonds (B18). */
@Configuration(proxyBeanMethods = false)
class BondSteps {

  private static final String WORK = "bondWork";
  private static final String REFUND_BY = "refundBy";
  private static final int SECTION = 22;

  /** Finds what is to be done about the bonds of a round. */
  @Bean
  CaseStep findBondWorkDelegate(Tenders tenders, BondWork work) {
    return step -> {
      Next next = work.next(tender(tenders, step.key()));
      Map<String, Object> answers = new HashMap<>(Map.of(WORK, next.state().name()));
      next.until().ifPresent(until -> answers.put(REFUND_BY, Moments.endOf(until)));
      return answers;
    };
  }

  @Bean
  CaseSection bondSection(BondFacts facts) {
    return CaseSection.of("投标保证金", SECTION, facts::of);
  }

  /** The round that a case of bonds is about. */
  static Tender tender(Tenders tenders, CaseKey key) {
    return tenders.find(Long.parseLong(key.subId())).orElseThrow();
  }
}
