package cn.hebei.socialwork.agency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who is registered under which code, and every version of what was stated. */
@Repository
class StatementStore {

  private final JdbcClient jdbc;

  StatementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Agency> agency(String organCode) {
    return jdbc.sql("select * from agency where organ_code = ?")
        .param(organCode)
        .query(Agency.class)
        .optional();
  }

  Map<String, String> creditCodes() {
    return jdbc.sql("select * from agency").query(Agency.class).list().stream()
        .collect(Collectors.toMap(Agency::organCode, Agency::creditCode));
  }

  /** Two who register the same code do it one after the other: the second finds it taken. */
  void claim(String creditCode) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agency ' || ?, 0))")
        .param(creditCode)
        .query((rs, i) -> true)
        .single();
  }

  /** The organ that is registered under this code. */
  Optional<String> organOf(String creditCode) {
    return jdbc.sql("select organ_code from agency where credit_code = ?")
        .param(creditCode)
        .query(String.class)
        .optional();
  }

  /** Whether nobody has ever had an account of this organ: a purchaser entered it (P12). */
  boolean outside(String organCode) {
    return jdbc.sql("select count(*) from account where organ_code = ?")
            .param(organCode)
            .query(Integer.class)
            .single()
        == 0;
  }

  /** Whether the code was free, and is this agency's now. */
  boolean register(String organCode, String creditCode, Instant at) {
    return jdbc.sql("insert into agency values (?, ?, ?) on conflict do nothing")
            .params(organCode, creditCode, at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Statement> current(String organCode) {
    return jdbc.sql("select * from agency_current where organ_code = ?")
        .param(organCode)
        .query(Statement.class)
        .optional();
  }

  /** What stood just before this moment. */
  Optional<Statement> before(String organCode, Instant moment) {
    return jdbc.sql(
            "select * from agency_statement where organ_code = ? and stated_at < ?"
                + " order by no desc limit 1")
        .params(organCode, moment.atOffset(ZoneOffset.UTC))
        .query(Statement.class)
        .optional();
  }

  /** Every version, newest first. */
  List<Statement> history(String organCode) {
    return jdbc.sql("select * from agency_statement where organ_code = ? order by no desc")
        .param(organCode)
        .query(Statement.class)
        .list();
  }

  void add(String organCode, int no, ProfileEntry e, Instant at, String by) {
    OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            "insert into agency_statement (organ_code, no, kind, registered_on,"
                + " legal_representative, controller, contact_person, phone, office_address,"
                + " bank_name, bank_account_name, bank_account_number, business_scope,"
                + " charter_clause, tax_registration, stated_at, stated_by)"
                + " values (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(organCode)
        .param(no)
        .param(e.kind())
        .param(Typed.day(e.registeredOn()))
        .params(e.legalRepresentative(), e.controller(), e.contactPerson(), e.phone())
        .params(e.officeAddress(), e.bankName(), e.bankAccountName(), e.bankAccountNumber())
        .params(e.businessScope(), e.charterClause(), e.taxRegistration(), moment, by)
        .update();
  }
}
