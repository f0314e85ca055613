package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.calendar.TimeSource;
import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.TimeMeter;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The limits and the door of the public pages, before session and security. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(PublicSettings.class)
class PublicFilters {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 20;

  @Bean
  PageCache pageCache(PublicSettings settings) {
    return new PageCache(settings.kept(), Ticker.systemTicker());
  }

  @Bean
  PublicBudget publicBudget(PublicSettings settings, ServerProperties server, DataSource pool)
      throws SQLException {
    return new PublicBudget(
        settings,
        server.getTomcat().getThreads().getMax(),
        pool.unwrap(HikariDataSource.class).getMaximumPoolSize());
  }

  @Bean
  FilterRegistrationBean<Limits> limits(PublicSettings settings) {
    var filter =
        new FilterRegistrationBean<>(
            new Limits(settings, new RateLimits(settings, TimeMeter.SYSTEM_NANOTIME)));
    filter.setOrder(FIRST);
    filter.addUrlPatterns("/public/*", "/login");
    return filter;
  }

  @Bean
  FilterRegistrationBean<PublicGate> publicGate(
      PublicSettings settings, PublicBudget budget, PageCache pages, TimeSource time) {
    var filter =
        new FilterRegistrationBean<>(
            new PublicGate(budget, pages, time::offsetMillis, settings.kept()));
    filter.setOrder(FIRST + 1);
    filter.addUrlPatterns("/public/*");
    return filter;
  }
}
