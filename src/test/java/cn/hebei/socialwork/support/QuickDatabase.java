package cn.hebei.socialwork.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Specs wait for no disk: what a commit survives when the machine dies is told by the tests that
 * kill an application of their own. Nor for workers: to start some for a question about all tables
 * takes twenty times as long as its answer.
 */
public class QuickDatabase implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setConnectionInitSql(
          "set synchronous_commit = off; set max_parallel_workers_per_gather = 0");
    }
    return bean;
  }
}
