package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the model {@code review} that says where it is held (P12). */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

  private static final String HELD_ELSEWHERE = "heldElsewhere";

  /** Where the tender is held its review is held too; whoever holds it is asked for its report. */
  @Bean
  CaseStep findVenueDelegate(Tenders tenders, Notices notices, Entrusting entrusting) {
    return step -> {
      Tender tender = tenders.get(step.key());
      boolean elsewhere = notices.get(tender.id()).elsewhere();
      if (elsewhere) {
        entrusting.ask(tender, EntrustedWork.REVIEW);
      }
      return Map.of(HELD_ELSEWHERE, elsewhere);
    };
  }
}
