package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the model {@code entrusted} (P12). */
@Configuration(proxyBeanMethods = false)
class EntrustedSteps {

  private static final String WORK = "entrustedWork";

  /**
   * What the agent is to hand in, or that it is too late. Takes the chain of the purchase: whoever
   * registers meanwhile either finds the agent's task or is found here.
   */
  @Bean
  CaseStep findEntrustedWorkDelegate(Entrusting entrusting, AuditTrail audit) {
    return step -> {
      audit.lock(entrusting.tender(step.key()).key().root().value());
      Entrustment own = entrusting.of(step.key());
      return Map.of(WORK, own.endedAt() == null ? own.work().name() : "OVER");
    };
  }
}
