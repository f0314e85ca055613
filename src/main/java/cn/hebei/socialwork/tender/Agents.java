package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.CreditCode;
import cn.hebei.socialwork.workflow.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which 采购代理机构 a purchase is entrusted to, by name and code (P12). */
@Repository
class Agents {

  private final JdbcClient jdbc;

  Agents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why this is no such agent, as one sentence; nobody at all is one's own business. */
  static Optional<String> refusal(Venue venue, @Nullable String name, @Nullable String code) {
    String said = Texts.of(name);
    String number = Texts.of(code);
    if (said.isEmpty() && number.isEmpty()) {
      return Optional.empty();
    }
    if (venue == Venue.HERE) {
      return Optional.of("“采购代理机构”应为空：在本系统进行的，由采购人自行组织。");
    }
    if (said.isEmpty() || number.isEmpty()) {
      return Optional.of("“采购代理机构”和“代理机构统一社会信用代码”应当一并填写，或者都不填写。");
    }
    return CreditCode.valid(CreditCode.normal(number))
        ? Optional.empty()
        : Optional.of("“代理机构统一社会信用代码”应为18位且校验码正确（GB 32100-2015），请核对。");
  }

  /** Keeps who it is; nothing for nobody. */
  void keep(long tenderId, @Nullable String name, @Nullable String code) {
    if (!Texts.of(name).isEmpty()) {
      jdbc.sql("insert into tender_agent (tender_id, name, credit_code) values (?, ?, ?)")
          .params(tenderId, Texts.of(name), CreditCode.normal(Texts.of(code)))
          .update();
    }
  }

  /** Who it is, with its code, for people; empty where the purchaser does it itself. */
  Optional<String> words(long tenderId) {
    return jdbc.sql("select name, credit_code from tender_agent where tender_id = ?")
        .param(tenderId)
        .query((rs, i) -> rs.getString("name") + "（" + rs.getString("credit_code") + "）")
        .optional();
  }
}
