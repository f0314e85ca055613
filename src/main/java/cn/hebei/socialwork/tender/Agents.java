package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.CreditCode;
import cn.hebei.socialwork.workflow.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which 采购代理机构 a purchase is entrusted to, by name, code and agreement (P12). */
@Repository
class Agents {

  private final JdbcClient jdbc;

  Agents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why this is no such agent, as one sentence; nobody at all is one's own business. */
  static Optional<String> refusal(Venue venue, Agent agent) {
    if (agent.isNobody()) {
      return Optional.empty();
    }
    if (venue == Venue.HERE) {
      return Optional.of("“采购代理机构”应为空：在本系统进行的，由采购人自行组织。");
    }
    if (agent.name().isEmpty() || agent.code().isEmpty()) {
      return Optional.of("“采购代理机构”和“代理机构统一社会信用代码”应当一并填写，或者都不填写。");
    }
    if (!CreditCode.valid(CreditCode.normal(agent.code()))) {
      return Optional.of("“代理机构统一社会信用代码”应为18位且校验码正确（GB 32100-2015），请核对。");
    }
    return agent.agreement().isEmpty()
        ? Optional.of("“委托代理协议编号”没有填写：委托采购代理机构的应当签订委托代理协议（政府采购法第20条）。")
        : Optional.empty();
  }

  /** Keeps who it is; nothing for nobody. */
  void keep(long tenderId, Agent agent) {
    if (!agent.isNobody()) {
      jdbc.sql(
              "insert into tender_agent (tender_id, name, credit_code, agreement_no) values (?, ?,"
                  + " ?, ?)")
          .params(tenderId, agent.name(), CreditCode.normal(agent.code()), agent.agreement())
          .update();
    }
  }

  /** Who it is; empty where the purchaser does it. */
  Optional<Agent> find(long tenderId) {
    return jdbc.sql(
            "select name, credit_code as code, agreement_no as agreement from tender_agent where"
                + " tender_id = ?")
        .param(tenderId)
        .query(Agent.class)
        .optional();
  }

  /** Who it is, with its code and agreement, for people; empty where the purchaser does it. */
  Optional<String> words(long tenderId) {
    return find(tenderId).map(Agent::words);
  }

  /**
   * An agent as typed, each part empty where nothing was said.
   *
   * @param name as on its certificate
   * @param code its 统一社会信用代码
   * @param agreement the number of the agreement by which it acts (法20); empty of one kept before
   *     this was asked
   */
  record Agent(String name, String code, String agreement) {

    static Agent of(@Nullable String name, @Nullable String code, @Nullable String agreement) {
      return new Agent(Texts.of(name), Texts.of(code), Texts.of(agreement));
    }

    boolean isNobody() {
      return Stream.of(name, code, agreement).allMatch(String::isEmpty);
    }

    String words() {
      return agreement.isEmpty()
          ? "%s（%s）".formatted(name, code)
          : "%s（%s），委托代理协议编号：%s".formatted(name, code, agreement);
    }
  }
}
