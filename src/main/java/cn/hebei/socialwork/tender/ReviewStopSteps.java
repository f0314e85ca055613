package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the model {@code tender} that ends a review under way (B50). */
@Configuration(proxyBeanMethods = false)
class ReviewStopSteps {

  /** Members' own cases end, bonds go back; bidders read why on their receipts. */
  @Bean
  CaseStep endReviewDelegate(Tenders tenders, ReviewStop review, Terms terms, BondCases bonds) {
    return step -> {
      Tender tender = tenders.get(step.key());
      review.end(tender.id());
      terms.closeAll(tender.scope(), "采购终止");
      bonds.news(step.key());
      return Map.of("awarded", false);
    };
  }
}
