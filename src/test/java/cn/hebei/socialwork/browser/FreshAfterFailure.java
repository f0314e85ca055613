package cn.hebei.socialwork.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A failed story leaves no half-filled page or lost session to the next one. */
class FreshAfterFailure implements AfterTestExecutionCallback {

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      SpringExtension.getApplicationContext(context).getBean(Browsers.class).closeAll();
    }
  }
}
