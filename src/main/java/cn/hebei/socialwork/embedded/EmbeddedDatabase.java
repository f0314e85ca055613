package cn.hebei.socialwork.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Runs PostgreSQL inside the folder {@code stations.data-dir} and gives a pool to it. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded & !visit")
class EmbeddedDatabase {

  private static final String OWNER = "postgres";

  /**
   * The server, ready since {@link EarlyPreparation}; Spring closes it and lets go of the folder
   * last, because the pool depends on it.
   */
  @Bean(destroyMethod = "")
  EmbeddedPostgres embeddedPostgres(PreparedDatabase database) {
    return database.server();
  }

  /**
   * The pool: two connections for each job thread and busy request (REQUIRES_NEW holds a second).
   */
  @Bean
  HikariDataSource dataSource(EmbeddedPostgres server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl(OWNER, "postgres"));
    pool.setMaximumPoolSize(40);
    pool.setMinimumIdle(4);
    return pool;
  }

  static EmbeddedPostgres.Builder server(Path folder) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        // The library starts it with fsync and synchronous_commit off: nothing would survive a
        // crash.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("timezone", "Asia/Shanghai")
        .setServerConfig("random_page_cost", "1.1")
        .setServerConfig("jit", "off")
        .setServerConfig("listen_addresses", "127.0.0.1");
  }
}
