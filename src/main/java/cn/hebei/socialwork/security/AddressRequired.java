package cn.hebei.socialwork.security;

import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start anything, the database included, while nobody has said at which address people
 * find this application: changes are taken from its own pages only. The demo runs anywhere, and
 * commands have no pages.
 */
class AddressRequired implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PROPERTY = "camunda.bpm.webapp.csrf.target-origin";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (context instanceof WebServerApplicationContext
        && environment.getProperty(PROPERTY, "").isBlank()
        && !environment.acceptsProfiles(Profiles.of("demo"))) {
      throw new IllegalStateException(
          "set STATIONS_ORIGIN, the address people type, such as https://shegong.example.cn:"
              + " without it changes could come from any page");
    }
  }
}
