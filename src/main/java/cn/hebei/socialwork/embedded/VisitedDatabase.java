package cn.hebei.socialwork.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * For commands beside the application: joins the database that serves the folder already, and
 * starts one only where none does.
 */
@Configuration(proxyBeanMethods = false)
@Profile("embedded & visit")
class VisitedDatabase implements DisposableBean {

  private @Nullable EmbeddedPostgres own;

  /** The folder as text: as a path, Spring would look for it on the class path first. */
  @Bean
  HikariDataSource dataSource(@Value("${stations.data-dir:data}") String folder)
      throws IOException {
    DatabaseFolder database = DatabaseFolder.in(folder);
    OptionalInt port = database.servedAt();
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url(port.isPresent() ? port.getAsInt() : start(database)));
    pool.setMaximumPoolSize(2);
    return pool;
  }

  @Override
  public void destroy() throws IOException {
    if (own != null) {
      own.close();
    }
  }

  private int start(DatabaseFolder database) throws IOException {
    database.prepare();
    own = EmbeddedDatabase.server(database.path()).start();
    return own.getPort();
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }
}
