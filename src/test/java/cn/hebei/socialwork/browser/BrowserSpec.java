package cn.hebei.socialwork.browser;

import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.QuickDatabase;
import cn.hebei.socialwork.support.World;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A story told in the pages, as people use them: headless Chromium against the whole application
 * with its job executor on. Skipped where there is no Chromium; CI makes sure that there is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith({ChromiumPresent.class, FreshAfterFailure.class})
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "stations.demo-data=false",
      // One address asks as fast as it can: what the limits refuse is told by LimitsTest.
      "stations.public.reads-per-minute=1000000",
      "stations.public.sends-per-minute=1000000",
      "stations.public.sends-of-all-per-minute=1000000",
      "stations.public.sign-ins-per-minute=1000000",
      "stations.data-dir=target/browser-data/${random.uuid}",
      "camunda.bpm.job-execution.wait-time-in-millis=200",
      "camunda.bpm.job-execution.max-wait=200"
    })
@ActiveProfiles("demo")
@Import({
  Browsers.class,
  Pages.class,
  World.class,
  HappyYear.class,
  FormsInTurn.class,
  QuickDatabase.class
})
public @interface BrowserSpec {}
