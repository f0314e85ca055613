package bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Camunda's web application as its starter makes it, on the same embedded PostgreSQL as its library
 * starts it: what a start costs without us.
 */
@SpringBootApplication(
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

  @Bean(destroyMethod = "close")
  EmbeddedPostgres server(@Value("${stations.data-dir}") String folder) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(Path.of(folder).toAbsolutePath().resolve("postgresql"))
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  @Bean
  HikariDataSource dataSource(EmbeddedPostgres server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    return pool;
  }
}
