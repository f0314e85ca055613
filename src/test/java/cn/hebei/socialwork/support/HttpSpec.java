package cn.hebei.socialwork.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Like {@link ProcessSpec}, with a real web server that tests call over HTTP as anybody may. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "stations.demo-data=false",
      "stations.data-dir=target/http-data"
    })
@ActiveProfiles("demo")
@Import(World.class)
@ExtendWith(CleanSlate.class)
public @interface HttpSpec {}
