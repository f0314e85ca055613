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
 * off, empty of cases before each test, the clock at Monday 2024-09-02 09:00.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "stations.demo-data=false",
      "stations.data-dir=target/test-data"
    })
@ActiveProfiles("demo")
@Import({World.class, HappyYear.class})
@ExtendWith(CleanSlate.class)
public @interface ProcessSpec {}
