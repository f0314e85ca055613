package cn.hebei.socialwork.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions live in the database, for every node, and are found by whose they are. */
@Configuration(proxyBeanMethods = false)
class Sessions {

  /** Without it two requests that write the same attribute at once fail on PostgreSQL. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
