package bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;

/**
 * Camunda's web application as its starter makes it, on the same embedded database: what a start
 * costs without us.
 */
@SpringBootApplication(
    scanBasePackages = "cn.hebei.socialwork.embedded",
    exclude = {
      FlywayAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      SessionAutoConfiguration.class,
      ThymeleafAutoConfiguration.class
    })
public class BareCamunda {

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(BareCamunda.class, args);
  }
}
