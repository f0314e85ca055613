package cn.hebei.socialwork.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A spec of processes on the whole application with a real PostgreSQL: demo accounts, job executor
 * off, empty of cases before each test, the clock at Monday 2024-09-02 09:00. With a web server, so
 * that one application serves every spec: the webapps find their engine by name in a static table,
 * and a second application in the same JVM would take the first one's place there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "stations.demo-data=false",
      // One address asks as fast as it can: what the limits refuse is told by LimitsTest.
      "stations.public.reads-per-minute=1000000",
      "stations.public.sends-per-minute=1000000",
      "stations.public.sends-of-all-per-minute=1000000",
      "stations.public.sign-ins-per-minute=1000000",
      // One database for each JVM that runs specs.
      "stations.data-dir=target/test-data/${test.fork:1}"
    })
@ActiveProfiles("demo")
@Import({World.class, HappyYear.class, TakenFlows.class, QuickDatabase.class})
@ExtendWith({CleanSlate.class, TakenFlows.class})
public @interface ProcessSpec {}
