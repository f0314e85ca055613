package cn.hebei.socialwork.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Initialises the database while Spring is still reading the application's classes: the first start
 * is shorter by most of what initdb takes.
 */
class EarlyPreparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("embedded & !visit"))) {
      DatabaseFolder folder =
          DatabaseFolder.in(environment.getProperty("stations.data-dir", "data"));
      Begun preparation = new Begun(CompletableFuture.supplyAsync(() -> prepared(folder)));
      context.getBeanFactory().registerSingleton("databasePreparation", preparation);
    }
  }

  private static DatabaseFolder prepared(DatabaseFolder folder) {
    try {
      folder.prepare();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A preparation under way.
   *
   * @param folder to come
   */
  record Begun(CompletableFuture<DatabaseFolder> folder) {

    /**
     * Waits for it.
     *
     * @throws RuntimeException what the preparation failed with
     */
    DatabaseFolder finished() {
      try {
        return folder.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }
}
