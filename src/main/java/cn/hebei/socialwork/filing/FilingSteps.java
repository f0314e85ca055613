package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the {@code filing} model. */
@Configuration(proxyBeanMethods = false)
class FilingSteps {

  @Bean
  CaseStep deemFilingReceivedDelegate(Filings filings) {
    return step -> {
      filings.deemReceived(filings.get(step.key()));
      return Map.of();
    };
  }

  /** Tells the case that filed, if it waits (setting): then the job is retried until it listens. */
  @Bean
  CaseStep tellFilingResultDelegate(Filings filings, Workflow workflow) {
    return step -> {
      Filing filing = filings.get(step.key());
      if (filing.awaited()) {
        workflow.tell(filing.kind().message(), step.key().root(), Map.of());
      }
      return Map.of();
    };
  }
}
