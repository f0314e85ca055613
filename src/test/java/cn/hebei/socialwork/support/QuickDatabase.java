package cn.hebei.socialwork.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Specs wait for no disk: what a commit survives when the machine dies is told by the tests that
 * kill an application of their own. Nor for workers: to start some for a question about all tables
 * takes twenty times as long as its answer. Nor for plans: a question about all tables takes ten
 * milliseconds to plan, and specs ask the same few hundred questions again and again.
 */
public class QuickDatabase implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setConnectionInitSql(
          "set synchronous_commit = off; set max_parallel_workers_per_gather = 0;"
              + " set plan_cache_mode = force_generic_plan");
      pool.addDataSourceProperty("prepareThreshold", "1");
      pool.addDataSourceProperty("preparedStatementCacheQueries", "4096");
      pool.addDataSourceProperty("preparedStatementCacheSizeMiB", "64");
    }
    return bean;
  }
}
