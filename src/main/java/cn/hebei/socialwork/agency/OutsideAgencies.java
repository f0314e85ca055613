package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agencies that take part in a purchase held elsewhere, or are its only supplier, and have no
 * account here: a purchaser enters them by name and 统一社会信用代码, and whoever signs up with both takes
 * that place over (P9, P12).
 */
@Service
public class OutsideAgencies {

  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final Organs organs;
  private final StatementStore store;
  private final AgencyLog log;
  private final TimeSource time;

  OutsideAgencies(
      JdbcClient jdbc, Organs organs, StatementStore store, AgencyLog log, TimeSource time) {
    this.jdbc = jdbc;
    this.organs = organs;
    this.store = store;
    this.log = log;
    this.time = time;
  }

  /** The organ that is registered under this code, with an account or without. */
  public Optional<Organ> find(String creditCode) {
    return store.organOf(CreditCode.normal(creditCode)).flatMap(organs::find);
  }

  /**
   * Why nobody can be entered under this name and code, as one sentence that names the field.
   *
   * @param field what the form calls the name
   */
  public Optional<String> refusal(String field, String name, String creditCode) {
    return Typed.refusal(field, name.strip(), LONGEST_NAME, true)
        .or(
            () ->
                CreditCode.valid(CreditCode.normal(creditCode))
                    ? Optional.empty()
                    : Optional.of(CreditCode.WRONG))
        .or(
            () ->
                find(creditCode)
                    .filter(organ -> !organ.name().equals(name.strip()))
                    .map(
                        organ ->
                            "“统一社会信用代码”已经登记在“%s”名下，与“%s”不一致，请核对。".formatted(organ.name(), field)));
  }

  /**
   * Enters an agency that was not refused.
   *
   * @param actor who enters it
   * @return its organ; the one that is known under this code, if there is one
   */
  @Transactional
  public String enter(String actor, String name, String creditCode) {
    String code = CreditCode.normal(creditCode);
    store.claim(code);
    return store.organOf(code).orElseGet(() -> add(actor, name.strip(), code));
  }

  private String add(String actor, String name, String code) {
    String id = "agency-" + jdbc.sql("select nextval('agency_number')").query(Long.class).single();
    organs.add(new Organ(id, null, name, Organ.Kind.AGENCY, ""));
    if (!store.register(id, code, time.now())) {
      throw new DuplicateKeyException("registered by somebody else at the same time");
    }
    log.lock(id);
    log.append(id, actor, "outside", "采购人登记未注册的供应商", name, code);
    return id;
  }
}
