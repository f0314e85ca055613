package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.procurement.Review.ItemResult;
import cn.hebei.socialwork.procurement.Review.Reviewer;
import cn.hebei.socialwork.procurement.Survey.Subject;
import cn.hebei.socialwork.procurement.Survey.Way;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the market was asked and how it was reviewed, round by round (P13). */
@Repository
class Demands {

  private final JdbcClient jdbc;

  Demands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest survey of a case. */
  Optional<Survey> survey(CaseKey key) {
    String id = key.root().value();
    return jdbc.sql("select * from demand_survey where case_key = ? order by round desc limit 1")
        .param(id)
        .query(SurveyHead.class)
        .optional()
        .map(h -> h.toSurvey(subjects(id, h.round)));
  }

  /** Every review of a case, in order: those that failed stay. */
  List<Review> reviews(CaseKey key) {
    String id = key.root().value();
    return jdbc
        .sql("select * from demand_review where case_key = ? order by round")
        .param(id)
        .query(ReviewHead.class)
        .list()
        .stream()
        .map(h -> h.toReview(results(id, h.round), reviewers(id, h.round)))
        .toList();
  }

  /** Keeps a survey as a further round. */
  void save(CaseKey key, Survey s) {
    String id = key.root().value();
    int round = survey(key).map(last -> last.round() + 1).orElse(1);
    jdbc.sql("insert into demand_survey values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            round,
            s.from(),
            s.to(),
            s.ways().stream().map(Enum::name).collect(Collectors.joining(",")),
            s.findings(),
            s.priceBasis(),
            s.fewerReason(),
            s.surveyedBy())
        .update();
    int no = 0;
    for (Subject subject : s.subjects()) {
      jdbc.sql("insert into demand_subject values (?, ?, ?, ?, ?, ?)")
          .params(id, round, ++no, subject.name(), subject.advice(), subject.price())
          .update();
    }
  }

  /** Keeps the review of the newest survey. */
  void save(CaseKey key, Review r) {
    String id = key.root().value();
    jdbc.sql("insert into demand_review values (?, ?, ?, ?, ?, ?)")
        .params(id, r.round(), r.reviewedOn(), r.passed(), r.reviewedBy(), r.lackingReason())
        .update();
    for (ItemResult result : r.results()) {
      jdbc.sql("insert into demand_review_item values (?, ?, ?, ?, ?)")
          .params(id, r.round(), result.item().name(), result.passed(), result.note())
          .update();
    }
    int no = 0;
    for (Reviewer reviewer : r.reviewers()) {
      jdbc.sql("insert into demand_reviewer values (?, ?, ?, ?, ?, ?)")
          .params(
              id,
              r.round(),
              ++no,
              reviewer.name(),
              reviewer.unit(),
              Objects.requireNonNull(reviewer.office()).name())
          .update();
    }
  }

  private List<Subject> subjects(String id, int round) {
    return jdbc.sql(
            "select name, advice, price from demand_subject where case_key = ? and round = ? order"
                + " by no")
        .params(id, round)
        .query(Subject.class)
        .list();
  }

  private List<ItemResult> results(String id, int round) {
    return jdbc
        .sql("select item, passed, note from demand_review_item where case_key = ? and round = ?")
        .params(id, round)
        .query(ItemResult.class)
        .list()
        .stream()
        .sorted((a, b) -> a.item().compareTo(b.item()))
        .toList();
  }

  private List<Reviewer> reviewers(String id, int round) {
    return jdbc.sql(
            "select name, unit, nullif(office, '') as office from demand_reviewer where case_key = ?"
                + " and round = ? order by no")
        .params(id, round)
        .query(Reviewer.class)
        .list();
  }

  record SurveyHead(
      int round,
      LocalDate fromDay,
      LocalDate toDay,
      String ways,
      String findings,
      String priceBasis,
      String fewerReason,
      String surveyedBy) {

    Survey toSurvey(List<Subject> subjects) {
      return new Survey(
          round,
          fromDay,
          toDay,
          Arrays.stream(ways.split(",", -1)).map(Way::valueOf).toList(),
          findings,
          priceBasis,
          fewerReason,
          surveyedBy,
          subjects);
    }
  }

  record ReviewHead(
      int round, LocalDate reviewedOn, boolean passed, String reviewedBy, String lackingReason) {

    Review toReview(List<ItemResult> results, List<Reviewer> reviewers) {
      return new Review(round, reviewedOn, passed, reviewedBy, results, reviewers, lackingReason);
    }
  }
}
