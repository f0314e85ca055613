package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agreements and what was said about them. */
@Repository
class AgreementStore implements Agreements {

  private final JdbcClient jdbc;
  private final TimeSource time;

  AgreementStore(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  @Override
  public Optional<Agreement> find(CaseKey key) {
    return query(key, Agreement.class);
  }

  @Override
  public Scale scale(CaseKey key) {
    return jdbc.sql("select * from agreement_scale where case_key = ?")
        .param(key.root().value())
        .query(Scale.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("no agreement for " + key));
  }

  /** The agreement with everything that is kept of it. */
  Optional<StoredAgreement> stored(CaseKey key) {
    return query(key, Agreement.class)
        .map(
            terms -> {
              State state = query(key, State.class).orElseThrow();
              return new StoredAgreement(
                  terms,
                  query(key, Sections.class).orElseThrow(),
                  state.draftedBy,
                  state.round,
                  state.approvedOn,
                  state.signing());
            });
  }

  /**
   * The agreement with everything that is kept of it.
   *
   * @throws IllegalStateException when none was drafted
   */
  StoredAgreement getStored(CaseKey key) {
    return stored(key).orElseThrow(() -> new IllegalStateException("no agreement for " + key));
  }

  /** Keeps a draft; every further one is a new round, to be confirmed and approved anew. */
  void saveDraft(Agreement terms, Sections sections, Scale scale, String user) {
    jdbc.sql(
            "insert into agreement (case_key, agency_code, amount, service_from, service_to,"
                + " cycle_year, report_period, staff, term, content, goals, requirements, duties,"
                + " assessment, breach, drafted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?) on conflict (case_key) do update set agency_code ="
                + " excluded.agency_code, amount = excluded.amount, service_from ="
                + " excluded.service_from, service_to = excluded.service_to, cycle_year ="
                + " excluded.cycle_year, report_period = excluded.report_period, staff ="
                + " excluded.staff, term = excluded.term, content = excluded.content, goals ="
                + " excluded.goals, requirements = excluded.requirements, duties ="
                + " excluded.duties, assessment = excluded.assessment, breach = excluded.breach,"
                + " drafted_by = excluded.drafted_by, round = agreement.round + 1, approved_on ="
                + " null")
        .params(
            terms.caseKey(),
            terms.agencyCode(),
            terms.amount(),
            terms.serviceFrom(),
            terms.serviceTo(),
            terms.cycleYear(),
            terms.reportPeriod().name(),
            terms.staff(),
            sections.term(),
            sections.content(),
            sections.goals(),
            sections.requirements(),
            sections.duties(),
            sections.assessment(),
            sections.breach(),
            user)
        .update();
    annex(terms.caseKey(), scale);
  }

  private void annex(String caseKey, Scale scale) {
    jdbc.sql(
            "insert into agreement_scale values (?, ?, ?, ?, ?, ?) on conflict (case_key) do update"
                + " set station_points = excluded.station_points, project_points ="
                + " excluded.project_points, excellent_from = excluded.excellent_from, good_from ="
                + " excluded.good_from, pass_from = excluded.pass_from")
        .params(caseKey, scale.stationPoints(), scale.projectPoints())
        .params(scale.excellentFrom(), scale.goodFrom(), scale.passFrom())
        .update();
  }

  void approve(CaseKey key) {
    jdbc.sql("update agreement set approved_on = ? where case_key = ?")
        .params(time.today(), key.root().value())
        .update();
  }

  void sign(CaseKey key, StoredAgreement.Signing signing) {
    jdbc.sql(
            "update agreement set signed_on = ?, number = ?, published_on = ?, publication_url = ?"
                + " where case_key = ?")
        .params(
            signing.signedOn(),
            signing.number(),
            signing.publishedOn(),
            signing.publicationUrl(),
            key.root().value())
        .update();
  }

  /** Whether another agreement bears the number already. */
  boolean numberTaken(CaseKey key, String number) {
    return jdbc.sql("select count(*) from agreement where number = ? and case_key <> ?")
            .params(number, key.root().value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Keeps what somebody said about the round that is open. */
  void addOpinion(CaseKey key, String task, String user, boolean agreed, String opinion) {
    add(key, task, user, agreed, opinion, false);
  }

  /** Keeps that the agency will not sign, and why. */
  void decline(CaseKey key, String user, String reason) {
    add(key, ConfirmAgreementForm.ID, user, false, reason, true);
  }

  private void add(
      CaseKey key, String task, String user, boolean agreed, String opinion, boolean declined) {
    jdbc.sql(
            "insert into agreement_opinion (case_key, round, agency_code, task, user_id, at, agreed,"
                + " opinion, declined) select case_key, round, agency_code, ?, ?, ?, ?, ?, ? from"
                + " agreement where case_key = ?")
        .params(task, user, time.now().atOffset(ZoneOffset.UTC), agreed, opinion, declined)
        .param(key.root().value())
        .update();
  }

  /** Why an agency declined to sign the draft of this round, if it did. */
  Optional<GivenOpinion> declined(CaseKey key, int round) {
    return opinions(key).stream().filter(o -> o.declined() && o.round() == round).findFirst();
  }

  /** What was said so far, oldest first. */
  List<GivenOpinion> opinions(CaseKey key) {
    return jdbc.sql(
            "select round, agency_code, task, agreed, opinion, declined from agreement_opinion"
                + " where case_key = ? order by id")
        .param(key.root().value())
        .query(GivenOpinion.class)
        .list();
  }

  private <T> Optional<T> query(CaseKey key, Class<T> type) {
    return jdbc.sql("select * from agreement where case_key = ?")
        .param(key.root().value())
        .query(type)
        .optional();
  }

  record State(
      String draftedBy,
      int round,
      @Nullable LocalDate approvedOn,
      @Nullable LocalDate signedOn,
      @Nullable String number,
      @Nullable LocalDate publishedOn,
      @Nullable String publicationUrl) {

    StoredAgreement.@Nullable Signing signing() {
      return signedOn == null || number == null || publishedOn == null || publicationUrl == null
          ? null
          : new StoredAgreement.Signing(signedOn, number, publishedOn, publicationUrl);
    }
  }
}
