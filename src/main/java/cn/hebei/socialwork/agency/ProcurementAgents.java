package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.FirstAccounts;
import cn.hebei.socialwork.organization.Letters;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 采购代理机构 with an account here, by name and 统一社会信用代码. Nobody approves them, and being entered here
 * lets nobody act: the purchaser chooses its own and agrees with it in writing (政府采购法 19, 20;
 * 财库〔2018〕2号6; P12).
 */
@Service
public class ProcurementAgents {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LINE = 40;

  private final JdbcClient jdbc;
  private final Organs organs;
  private final Accounts accounts;
  private final FirstAccounts first;
  private final AgencyLog log;
  private final TimeSource time;

  ProcurementAgents(
      JdbcClient jdbc,
      Organs organs,
      Accounts accounts,
      FirstAccounts first,
      AgencyLog log,
      TimeSource time) {
    this.jdbc = jdbc;
    this.organs = organs;
    this.accounts = accounts;
    this.first = first;
    this.log = log;
    this.time = time;
  }

  /** The organ that is entered under this code, whether somebody signs in for it or not. */
  public Optional<Organ> find(String creditCode) {
    return jdbc.sql("select organ_code from procurement_agent where credit_code = ?")
        .param(CreditCode.normal(creditCode))
        .query(String.class)
        .optional()
        .flatMap(organs::find);
  }

  /** The same if somebody in service signs in for it. */
  public Optional<Organ> working(String creditCode) {
    return find(creditCode).filter(o -> !organs.holders(o.code(), Role.AGENT).isEmpty());
  }

  /** Those entered, in the order they were. */
  List<Entered> all() {
    return jdbc.sql(
            "select p.organ_code, o.name, p.credit_code from procurement_agent p join organ o on"
                + " o.code = p.organ_code order by p.entered_at, p.organ_code")
        .query(Entered.class)
        .list();
  }

  /**
   * Enters one with its first account, which signs in under the code of the organ.
   *
   * @param actor the administrator
   */
  @Transactional
  Entry enter(String actor, Application typed) {
    Optional<String> refusal = refusal(typed);
    if (refusal.isPresent()) {
      return new Entry.Refused(refusal.get());
    }
    String code = CreditCode.normal(typed.creditCode());
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agent ' || ?, 0))")
        .param(code)
        .query((rs, i) -> true)
        .single();
    Optional<Organ> known = find(code);
    if (known.isPresent()) {
      return new Entry.Refused(
          "“统一社会信用代码”已经登记在“%s”（%s）名下，请在“人员与账号”查找该单位。"
              .formatted(known.get().name(), known.get().code()));
    }
    String id = next();
    add(
        new Organ(id, null, typed.name().strip(), Organ.Kind.AGENT, typed.phone().strip()),
        code,
        actor);
    Account person =
        new Account(id, typed.contact().strip(), id, typed.phone().strip(), Account.Status.ACTIVE);
    return new Entry.Done(id, first.open(actor, person, Role.AGENT));
  }

  /** Enters an organ under a code that is free. */
  @Transactional
  public void add(Organ organ, String creditCode, String actor) {
    organs.add(organ);
    jdbc.sql("insert into procurement_agent values (?, ?, ?, ?)")
        .params(organ.code(), creditCode, time.now().atOffset(ZoneOffset.UTC), actor)
        .update();
    log.lock(organ.code());
    log.append(organ.code(), actor, "agent", "登记采购代理机构", organ.name(), creditCode);
  }

  /** A number whose sign-in name nobody has taken. */
  private String next() {
    String id;
    do {
      id = "agent-" + jdbc.sql("select nextval('agent_number')").query(Long.class).single();
    } while (accounts.find(id).isPresent());
    return id;
  }

  private static Optional<String> refusal(Application typed) {
    return Typed.refusal("机构名称", typed.name().strip(), LONGEST_NAME, true)
        .or(() -> line("机构名称", typed.name().strip(), LONGEST_NAME))
        .or(
            () ->
                CreditCode.valid(CreditCode.normal(typed.creditCode()))
                    ? Optional.empty()
                    : Optional.of(CreditCode.WRONG))
        .or(() -> Typed.refusal("联系人", typed.contact().strip(), LONGEST_LINE, true))
        .or(() -> line("联系人", typed.contact().strip(), LONGEST_LINE))
        .or(() -> line("办公电话", typed.phone().strip(), LONGEST_LINE));
  }

  private static Optional<String> line(String label, String text, int most) {
    return Letters.areLine(text, most)
        ? Optional.empty()
        : Optional.of("“%s”应为一行，不超过%d个字，不能含有看不见的字符。".formatted(label, most));
  }

  /**
   * What an administrator types.
   *
   * @param name as on its certificate
   * @param creditCode its 统一社会信用代码
   * @param contact who signs in first
   * @param phone office phone, or empty
   */
  record Application(String name, String creditCode, String contact, String phone) {}

  /** One that is entered. */
  record Entered(String organCode, String name, String creditCode) {}

  /** What became of it. */
  sealed interface Entry {

    /**
     * It is entered.
     *
     * @param id organ code and sign-in name
     * @param password to be told once
     */
    record Done(String id, String password) implements Entry {}

    /**
     * Nothing has happened.
     *
     * @param sentence one Chinese sentence that names the field and the rule
     */
    record Refused(String sentence) implements Entry {}
  }
}
