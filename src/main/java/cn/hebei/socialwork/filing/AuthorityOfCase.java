package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.organization.FilingRoutes;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.FilingAuthority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A filing stays with the organ it went to, whatever the setting becomes meanwhile (P3). */
@Component
class AuthorityOfCase implements FilingAuthority {

  static final String FILING = "filing";

  private final JdbcClient jdbc;
  private final FilingRoutes routes;

  AuthorityOfCase(JdbcClient jdbc, FilingRoutes routes) {
    this.jdbc = jdbc;
    this.routes = routes;
  }

  @Override
  public String of(CaseKey key) {
    if (!key.value().startsWith(key.root().value() + "/" + FILING + "-")) {
      return routes.authorityOf(key.region());
    }
    return jdbc.sql("select authority_code from filing where id = ?")
        .param(Long.valueOf(key.subId()))
        .query(String.class)
        .single();
  }
}
