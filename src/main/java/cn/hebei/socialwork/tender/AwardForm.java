package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Failures.Ground;
import cn.hebei.socialwork.tender.OnlyFailure.Why;
import cn.hebei.socialwork.tender.Ranking.Ranked;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The principal decides in the order of the ranking; another choice needs a legal reason (B33), and
 * so does the end of the round without a winner (废标, B31).
 */
@Component
class AwardForm implements TaskForm<AwardForm.Values> {

  private final Tenders tenders;
  private final AwardBook awards;
  private final RankingFacts ranking;
  private final TenderFacts facts;
  private final AwardClocks clocks;
  private final ElsewhereConsultations elsewhere;
  private final ElsewhereReviews reviews;
  private final SupplierPapers papers;
  private final Failures failures;
  private final FailureGrounds grounds;
  private final OnlyFailure only;
  private final RoundStops stops;
  private final Ties ties;

  AwardForm(
      Tenders tenders,
      AwardBook awards,
      RankingFacts ranking,
      TenderFacts facts,
      AwardClocks clocks,
      ElsewhereConsultations elsewhere,
      ElsewhereReviews reviews,
      SupplierPapers papers,
      Failures failures,
      FailureGrounds grounds,
      OnlyFailure only,
      RoundStops stops,
      Ties ties) {
    this.tenders = tenders;
    this.awards = awards;
    this.ranking = ranking;
    this.facts = facts;
    this.clocks = clocks;
    this.elsewhere = elsewhere;
    this.reviews = reviews;
    this.papers = papers;
    this.failures = failures;
    this.grounds = grounds;
    this.only = only;
    this.stops = stops;
    this.ties = ties;
  }

  @Override
  public String id() {
    return "tender-award";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** The ranking is for whoever decides, until the result is published (B21, B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Optional<Why> why = only.find(tender);
    if (why.isPresent()) {
      return failing(tender, why.get());
    }
    List<RankedBid> rows = ranking.of(tender);
    Facts shown = facts.documents(tender);
    elsewhere.find(tender.id()).ifPresent(source -> shown.row("外部磋商", source.words()));
    shown.rows(reviews.words(tender)).rows(papers.words(tender.id()));
    List<Ranked> ranked = awards.eligible(tender);
    boolean tied = Ties.shared(ranked, ranked.get(0));
    return new FormView(
        tied
            ? Map.of("decision", Decision.AWARD.name())
            : Map.of("decision", Decision.AWARD.name(), "bid", rows.get(0).no()),
        shown
            .put("ranking", rows)
            .put("tied", ranked.stream().anyMatch(r -> Ties.shared(ranked, r)) ? "YES" : "NO")
            .put("candidates", ranking.options(ranked, rows))
            .toMap());
  }

  /** Nothing is ranked where nobody can win (B31). */
  private FormView failing(Tender tender, Why why) {
    return new FormView(
        Map.of(
            "decision", Decision.FAIL.name(),
            "ground", why.ground().name(),
            "failReason", why.reason()),
        facts
            .documents(tender)
            .rows(reviews.words(tender))
            .put("ranking", List.of())
            .put("tied", "NO")
            .put("candidates", List.of())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    return v.decision() == Decision.FAIL ? fail(tender, v, task.actor()) : award(tender, v, task);
  }

  private Result fail(Tender tender, Values v, String user) {
    Optional<String> refusal = grounds.refusal(tender, v.ground(), v.failReason());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    failures.decide(
        tender.id(), Objects.requireNonNull(v.ground()), Texts.of(v.failReason()), user);
    return Result.done("决定废标", "awarded", false);
  }

  private Result award(Tender tender, Values v, TaskCase task) {
    Optional<Why> why = only.find(tender);
    if (why.isPresent()) {
      return Result.refused(why.get().refusal());
    }
    List<Ranked> ranked = awards.ranking(tender);
    Optional<Ranked> chosen =
        ranked.stream()
            .filter(r -> Integer.toString(r.entry().bidNo()).equals(v.bid()))
            .findFirst();
    if (chosen.isEmpty()) {
      return Result.refused("“中标（成交）机构”不在评审排名中，请重新选择。");
    }
    if (!awards.eligible(tender).contains(chosen.get())) {
      return Result.refused("“中标（成交）机构”不在评审报告推荐的候选人中，请重新选择（财政部令第87号第68条）。");
    }
    boolean first = chosen.get().place() == 1;
    if (!first && clocks.silent(tender)) {
      return Result.refused("“中标机构”只能是排名第一的：收到评审报告后没有按期确定，视同确定排名第一的为中标机构（财政部令第87号第68条）。");
    }
    String reason = Texts.of(v.reason());
    if (!first && reason.isEmpty()) {
      return Result.refused("“不选排名第一的法定理由”没有填写：不按排名顺序确定中标机构的，须有法定理由（政府采购法实施条例第43条）。");
    }
    Optional<String> tied = ties.refusal(awards.eligible(tender), chosen.get(), v.settled());
    if (tied.isPresent()) {
      return Result.refused(tied.get());
    }
    awards.award(tender.id(), chosen.get().entry().bidNo(), first ? "" : reason, task.actor());
    v.settled().kept().ifPresent(tie -> awards.settle(tender.id(), tie));
    clocks.decided(tender);
    stops.decided(tender);
    return Result.done(first ? "确定排名第一的机构" : "确定排名靠后的机构", "awarded", true);
  }

  enum Decision {
    AWARD,
    FAIL
  }

  /** Without a decision, as tasks of an earlier form send it, somebody is chosen. */
  record Values(
      @Nullable Decision decision,
      @Nullable String bid,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String reason,
      @Nullable Ground ground,
      @Nullable @Size(max = 1800, message = "不能超过1800个字") String failReason,
      Ties.@Nullable Way tieWay,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String tieWords,
      @Nullable LocalDateTime drawnAt,
      @Nullable @Size(max = 200, message = "不能超过200个字") String drawnBy) {

    Ties.Settled settled() {
      return new Ties.Settled(tieWay, tieWords, drawnAt, drawnBy);
    }
  }
}
