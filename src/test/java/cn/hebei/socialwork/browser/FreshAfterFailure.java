package cn.hebei.socialwork.browser;

import cn.hebei.socialwork.support.CleanSlate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A failed story leaves no half-filled page, no lost session and no half-lived case to its second
 * try or to the next one.
 */
class FreshAfterFailure implements AfterTestExecutionCallback {

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      ApplicationContext application = SpringExtension.getApplicationContext(context);
      application.getBean(Browsers.class).closeAll();
      JobExecutor jobs = application.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
      jobs.shutdown();
      CleanSlate.make(application);
      jobs.start();
    }
  }
}
