package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Rules;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies sign up and may bid at once, nobody approves (P9); each tender checks R44-R46. */
@Service
public class Agencies {

  /** Whom to ask when somebody else seems to have registered (a setting). */
  private static final String HELP = "help.contact";

  private final JdbcClient jdbc;
  private final Organs organs;
  private final Accounts accounts;
  private final TimeSource time;
  private final PasswordPolicy policy;
  private final Rules rules;

  Agencies(
      JdbcClient jdbc,
      Organs organs,
      Accounts accounts,
      TimeSource time,
      PasswordPolicy policy,
      Rules rules) {
    this.jdbc = jdbc;
    this.organs = organs;
    this.accounts = accounts;
    this.time = time;
    this.policy = policy;
    this.rules = rules;
  }

  /** What the agency of this organ stated when it signed up, if it did so itself. */
  public Optional<Agency> find(String organCode) {
    return jdbc.sql("select * from agency where organ_code = ?")
        .param(organCode)
        .query(Agency.class)
        .optional();
  }

  /**
   * Signs an agency up with its first account.
   *
   * @return the number it has and signs in with, or why it was refused
   */
  @Transactional
  public SignUp signUp(Application application, String password) {
    Application a = application.normal();
    Optional<String> refusal = refusal(a, password);
    if (refusal.isPresent()) {
      return new SignUp.Refused(refusal.get());
    }
    String id = "agency-" + jdbc.sql("select nextval('agency_number')").query(Long.class).single();
    if (taken(a.creditCode())) {
      return new SignUp.Refused(
          "“统一社会信用代码”已经注册过，请直接登录；忘记登录名或者密码，或者不是本机构注册的，请联系%s。"
              .formatted(rules.get(HELP, time.today()).value()));
    }
    organs.add(new Organ(id, null, a.name(), Organ.Kind.AGENCY, a.phone()));
    insert(id, a);
    accounts.join(
        new Account(id, a.name(), id, a.phone(), Account.Status.ACTIVE), Role.AGENCY, password);
    return new SignUp.Done(id);
  }

  /** Why a sign-up would be refused, as far as what was typed tells; nothing is looked up. */
  public Optional<String> refusal(Application application, String password) {
    return application.normal().refusal().or(() -> policy.refusal("agency-", password));
  }

  private boolean taken(String creditCode) {
    return jdbc.sql("select count(*) from agency where credit_code = ?")
            .param(creditCode)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void insert(String id, Application a) {
    jdbc.sql("insert into agency values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            a.creditCode(),
            a.legalRepresentative(),
            a.charterClause(),
            a.officeAddress(),
            a.phone(),
            time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What became of a sign-up. */
  public sealed interface SignUp {

    /**
     * Signed up.
     *
     * @param id organ code and sign-in name
     */
    record Done(String id) implements SignUp {}

    /**
     * Nothing has happened.
     *
     * @param sentence one Chinese sentence that names the field and the rule
     */
    record Refused(String sentence) implements SignUp {}
  }

  /**
   * What an agency states.
   *
   * @param name registered name
   * @param creditCode unified social credit code
   * @param legalRepresentative who represents it
   * @param charterClause the clause of its charter on social work (R44)
   * @param officeAddress its fixed office (R45)
   * @param phone office phone
   */
  public record Application(
      String name,
      String creditCode,
      String legalRepresentative,
      String charterClause,
      String officeAddress,
      String phone) {

    private static final int SHORT = 100;
    private static final int LONG = 1000;

    Application normal() {
      return new Application(
          name.strip(),
          CreditCode.normal(creditCode),
          legalRepresentative.strip(),
          charterClause.strip(),
          officeAddress.strip(),
          phone.strip());
    }

    Optional<String> refusal() {
      return lacking("机构名称", name, SHORT)
          .or(() -> wrongCode())
          .or(() -> lacking("法定代表人", legalRepresentative, SHORT))
          .or(() -> lacking("章程中的社会工作宗旨和内容", charterClause, LONG))
          .or(() -> lacking("办公地址", officeAddress, SHORT * 2))
          .or(() -> wrongPhone());
    }

    private Optional<String> wrongCode() {
      return CreditCode.valid(creditCode)
          ? Optional.empty()
          : Optional.of("“统一社会信用代码”应为18位且校验码正确（GB 32100-2015），请对照登记证书核对。");
    }

    private Optional<String> wrongPhone() {
      return phone.matches("[0-9+() -]{7,20}")
          ? Optional.empty()
          : Optional.of("“联系电话”应为7至20位的电话号码，只能含数字、空格、括号和短横线。");
    }

    private static Optional<String> lacking(String label, String value, int most) {
      if (value.isEmpty()) {
        return Optional.of("“" + label + "”没有填写。");
      }
      return Letters.areLines(value, most)
          ? Optional.empty()
          : Optional.of("“" + label + "”不能超过" + most + "个字，也不能含有看不见的字符。");
    }
  }

  /**
   * An agency as it signed up.
   *
   * @param organCode its organ
   * @param creditCode unified social credit code
   * @param legalRepresentative who represents it
   * @param charterClause the clause of its charter on social work (R44)
   * @param officeAddress its fixed office (R45)
   * @param contactPhone office phone
   * @param signedUpAt when
   */
  public record Agency(
      String organCode,
      String creditCode,
      String legalRepresentative,
      String charterClause,
      String officeAddress,
      String contactPhone,
      OffsetDateTime signedUpAt) {}
}
