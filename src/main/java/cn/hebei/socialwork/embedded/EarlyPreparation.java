package cn.hebei.socialwork.embedded;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Initialises, serves and migrates the database while Spring is still reading the application's
 * classes: the first start is shorter by most of what these take.
 */
class EarlyPreparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String BEAN = "preparedDatabase";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("embedded & !visit"))) {
      PreparedDatabase database =
          PreparedDatabase.begin(
              DatabaseFolder.in(environment.getProperty("stations.data-dir", "data")),
              Binder.get(environment).bindOrCreate("spring.flyway", FlywayProperties.class));
      context.getBeanFactory().registerSingleton(BEAN, database);
      // A start that fails before anybody asked for the database must not leave it served.
      ((DefaultListableBeanFactory) context.getBeanFactory())
          .registerDisposableBean(BEAN, database::close);
    }
  }
}
