package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.PasswordPolicy;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.rules.Rules;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agencies sign themselves up and may bid at once: nobody approves, no pool is kept (P9). R44-R46
 * are checked in each tender.
 */
@Service
public class Agencies {

  /** Whom to ask when somebody else seems to have registered (a setting). */
  private static final String HELP = "help.contact";

  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final Organs organs;
  private final Accounts accounts;
  private final StatementStore store;
  private final Profiles profiles;
  private final TimeSource time;
  private final PasswordPolicy policy;
  private final Rules rules;

  Agencies(
      JdbcClient jdbc,
      Organs organs,
      Accounts accounts,
      StatementStore store,
      Profiles profiles,
      TimeSource time,
      PasswordPolicy policy,
      Rules rules) {
    this.jdbc = jdbc;
    this.organs = organs;
    this.accounts = accounts;
    this.store = store;
    this.profiles = profiles;
    this.time = time;
    this.policy = policy;
    this.rules = rules;
  }

  /** The agency of this organ, once its credit code is known. */
  public Optional<Agency> find(String organCode) {
    return store.agency(organCode);
  }

  /** The credit code of every agency that has stated it, by its organ. */
  public Map<String, String> creditCodes() {
    return store.creditCodes();
  }

  /**
   * Signs an agency up with its first account.
   *
   * @return the number it has and signs in with, or why it was refused
   */
  @Transactional
  public SignUp signUp(Application application, String password) {
    String name = application.name().strip();
    ProfileEntry entry = ProfileEntry.signUp(application);
    Optional<String> refusal = refusal(application, password);
    if (refusal.isPresent()) {
      return new SignUp.Refused(refusal.get());
    }
    store.claim(entry.creditCode());
    Optional<String> known = store.organOf(entry.creditCode());
    if (known.isPresent() && !isOutside(known.get(), name)) {
      return new SignUp.Refused(
          "“统一社会信用代码”已经注册过，请直接登录；忘记登录名或者密码，或者不是本机构注册的，请联系%s。"
              .formatted(rules.get(HELP, time.today()).value()));
    }
    String id =
        known.orElseGet(
            () ->
                "agency-" + jdbc.sql("select nextval('agency_number')").query(Long.class).single());
    organs.add(new Organ(id, null, name, Organ.Kind.AGENCY, entry.phone()));
    if (known.isEmpty() && !store.register(id, entry.creditCode(), time.now())) {
      throw new DuplicateKeyException("registered by somebody else at the same time");
    }
    join(id, name, entry, password);
    return new SignUp.Done(id);
  }

  /** A purchaser entered it as a bidder held elsewhere, and its own people come now (P12). */
  private boolean isOutside(String organCode, String name) {
    return store.outside(organCode) && organs.get(organCode).name().equals(name);
  }

  /** Why a sign-up would be refused, as far as what was typed tells; nothing is looked up. */
  public Optional<String> refusal(Application application, String password) {
    LocalDate today = time.today();
    return Typed.refusal("机构名称", application.name().strip(), LONGEST_NAME, true)
        .or(() -> ProfileChecks.refusal(ProfileEntry.signUp(application), today))
        .or(() -> policy.refusal("agency-", password));
  }

  private void join(String id, String name, ProfileEntry entry, String password) {
    accounts.join(
        new Account(id, name, id, entry.phone(), Account.Status.ACTIVE), Role.AGENCY, password);
    profiles.begin(id, entry);
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
   * What an agency states when it signs up; the rest of its profile may follow.
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
      String phone) {}
}
