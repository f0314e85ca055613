package cn.hebei.socialwork.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Specs wait for no disk: what a commit survives when the machine dies is told by the tests that
 * kill an application of their own.
 */
class QuickCommits implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setConnectionInitSql("set synchronous_commit = off");
    }
    return bean;
  }
}
