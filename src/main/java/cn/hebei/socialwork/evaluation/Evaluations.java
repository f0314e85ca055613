package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.agreement.Scale;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps evaluations, self-assessments, rounds of scoring and the opinions on them. */
@Repository
class Evaluations {

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final Agreements agreements;

  Evaluations(
      JdbcClient jdbc,
      TimeSource time,
      Rules rules,
      WorkingCalendar calendar,
      Agreements agreements) {
    this.jdbc = jdbc;
    this.time = time;
    this.rules = rules;
    this.calendar = calendar;
    this.agreements = agreements;
  }

  /** Opens the evaluation by the agreement's scale (P26); a second run changes nothing. */
  Evaluation open(CaseKey key) {
    Scale scale = agreements.scale(key);
    LocalDate today = time.today();
    jdbc.sql(
            "insert into evaluation (case_key, opened_on, station_points, project_points,"
                + " excellent_from, good_from, pass_from, self_due_on) values (?, ?, ?, ?, ?, ?, ?,"
                + " ?) on conflict do nothing")
        .params(key.root().value(), today)
        .params(scale.stationPoints(), scale.projectPoints())
        .params(scale.excellentFrom(), scale.goodFrom(), scale.passFrom())
        .params(calendar.plusDays(today, rules.whole("evaluation.self-days", today)))
        .update();
    return get(key);
  }

  /** Until when the county must have decided: the year's end (R60), or the agreement's (R63). */
  LocalDate doneBy(Evaluation evaluation) {
    LocalDate opened = evaluation.openedOn();
    LocalDate end = agreements.get(new CaseKey(evaluation.caseKey())).serviceTo();
    LocalDate year = rules.monthDay("evaluation.done-by", opened).atYear(opened.getYear());
    return end.isBefore(year) && !end.isBefore(opened) ? end : year;
  }

  /**
   * The evaluation of a lot-year.
   *
   * @throws IllegalStateException when it was not opened
   */
  Evaluation get(CaseKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no evaluation of " + key));
  }

  Optional<Evaluation> find(CaseKey key) {
    return jdbc.sql("select * from evaluation where case_key = ?")
        .param(key.root().value())
        .query(Evaluation.class)
        .optional();
  }

  void decide(CaseKey key) {
    jdbc.sql("update evaluation set decided_on = ? where case_key = ?")
        .params(time.today(), key.root().value())
        .update();
  }

  void assess(CaseKey key, SelfAssessment self, String user) {
    jdbc.sql("insert into self_assessment values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(key.root().value(), self.stationScore(), self.projectScore())
        .params(self.results(), self.shortcomings(), self.plans())
        .params(user, time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<SelfAssessment> selfAssessment(CaseKey key) {
    return jdbc.sql("select * from self_assessment where case_key = ?")
        .param(key.root().value())
        .query(SelfAssessment.class)
        .optional();
  }

  /** The last scoring, if there was one. */
  Optional<Round> lastRound(CaseKey key) {
    return jdbc.sql("select * from evaluation_round where case_key = ? order by round desc limit 1")
        .param(key.root().value())
        .query(Round.class)
        .optional();
  }

  /**
   * The scoring that counts now.
   *
   * @throws IllegalStateException when nobody has scored yet
   */
  Round round(CaseKey key) {
    return lastRound(key).orElseThrow(() -> new IllegalStateException("not scored yet: " + key));
  }

  void score(CaseKey key, ScoreAgencyForm.Score score, String user) {
    @Nullable VetoKind veto = score.vetoKind();
    jdbc.sql(
            "insert into evaluation_round (case_key, round, station_score, project_score,"
                + " valid_opinions, satisfaction, veto_kind, veto_evidence, comment, scored_by,"
                + " scored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(key.root().value(), lastRound(key).map(Round::round).orElse(0) + 1)
        .params(score.stationScore(), score.projectScore())
        .params(score.validOpinions(), score.satisfaction())
        .param(veto == null ? null : veto.name())
        .params(score.evidence(), score.comment().strip())
        .params(user, time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps the grade of the last scoring and opens the agency's right of reply to it. */
  Round tell(CaseKey key, Grade grade) {
    LocalDate today = time.today();
    int days = rules.whole("evaluation.reply-days", today);
    jdbc.sql(
            "update evaluation_round set grade = ?, reply_due_on = coalesce(reply_due_on, ?) where"
                + " case_key = ? and round = ?")
        .params(grade.name(), calendar.plusWorkingDays(today, days))
        .params(key.root().value(), round(key).round())
        .update();
    return round(key);
  }

  void reply(CaseKey key, Round.Reply reply, String text, String user) {
    jdbc.sql(
            "update evaluation_round set reply = ?, reply_text = ?, replied_by = ?, replied_at = ?"
                + " where case_key = ? and round = ?")
        .params(reply.name(), text, user, time.now().atOffset(ZoneOffset.UTC))
        .params(key.root().value(), round(key).round())
        .update();
  }

  void addOpinion(CaseKey key, String task, String user, boolean agreed, String opinion) {
    jdbc.sql(
            "insert into evaluation_opinion (case_key, round, task, user_id, at, agreed, opinion)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(key.root().value(), round(key).round(), task, user)
        .params(time.now().atOffset(ZoneOffset.UTC), agreed, opinion)
        .update();
  }

  List<Given> opinions(CaseKey key) {
    return jdbc.sql(
            "select round, task, agreed, opinion from evaluation_opinion where case_key = ? order"
                + " by id")
        .param(key.root().value())
        .query(Given.class)
        .list();
  }

  void decideAfterCycle(CaseKey key, AfterCycleForm.Choice choice, String reason, String user) {
    jdbc.sql("insert into cycle_decision values (?, ?, ?, ?, ?)")
        .params(key.root().value(), choice.name(), reason, user)
        .param(time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the principal decided after the cycle, if it was over. */
  Optional<AfterCycle> afterCycle(CaseKey key) {
    return jdbc.sql("select outcome, reason, decided_at from cycle_decision where case_key = ?")
        .param(key.root().value())
        .query(AfterCycle.class)
        .optional();
  }

  /** What a reviewer said to a scoring. */
  record Given(int round, String task, boolean agreed, String opinion) {}
}
