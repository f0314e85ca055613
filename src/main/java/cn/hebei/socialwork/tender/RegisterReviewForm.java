package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The review was held on another platform: its report is entered here and held to the same numbers,
 * sums and order; the purchaser's days to decide run from the day it had the report (P12, B33).
 */
@Component
class RegisterReviewForm implements TaskForm<RegisterReviewForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Consultations consultations;
  private final Committees committees;
  private final ReportChecks checks;
  private final ElsewhereReviews reviews;
  private final AwardClocks clocks;
  private final TenderFacts facts;
  private final AgentConflicts conflicts;
  private final OnlyFailure failed;
  private final Entrusting entrusting;
  private final TimeSource time;

  RegisterReviewForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Consultations consultations,
      Committees committees,
      ReportChecks checks,
      ElsewhereReviews reviews,
      AwardClocks clocks,
      TenderFacts facts,
      AgentConflicts conflicts,
      OnlyFailure failed,
      Entrusting entrusting,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.consultations = consultations;
    this.committees = committees;
    this.checks = checks;
    this.reviews = reviews;
    this.clocks = clocks;
    this.facts = facts;
    this.conflicts = conflicts;
    this.failed = failed;
    this.entrusting = entrusting;
    this.time = time;
  }

  @Override
  public String id() {
    return "review-register";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Members, scores and order are nobody else's until the result is published (B21, B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return entrusting.begun(tender, EntrustedWork.REVIEW, values(tender), facts(tender));
  }

  /** What the form begins with. */
  Map<String, Object> values(Tender tender) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("organizer", notices.get(tender.id()).platform());
    values.put(
        "bids",
        openings.qualified(tender.id()).stream().map(b -> Map.of("bid", facts.bid(b))).toList());
    List<Map<String, String>> group = group(tender);
    if (!group.isEmpty()) {
      values.put("members", group);
    }
    return values;
  }

  /** What whoever organised it may read beside the form. */
  Facts facts(Tender tender) {
    return facts
        .notice(tender, notices.get(tender.id()))
        .put("opened", facts.bids(openings.qualified(tender.id())));
  }

  /** Who was chosen for a 磋商小组 before the deadline (B21). */
  private List<Map<String, String>> group(Tender tender) {
    return committees.of(tender.id()).stream()
        .map(m -> Map.of("name", facts.name(m.expertCode())))
        .toList();
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = failed.refusal(tender).or(() -> refusal(tender, v));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    List<OpenedBid> bids = openings.qualified(tender.id());
    reviews.keep(tender.id(), v.report(), v.members(), bids, v.bids(), task.actor());
    entrusting.registered(tender, EntrustedWork.REVIEW, v);
    clocks.reported(tender, v.receivedOn());
    return Result.done(
        v.bids().stream().anyMatch(ReviewedBid::recommended) ? "登记外部评审结果" : "登记外部评审结果，有效投标不足");
  }

  /** The first thing that is wrong, in one sentence. */
  Optional<String> refusal(Tender tender, Values v) {
    return untimely(tender, v)
        .or(() -> checks.committee(tender, v.members()))
        .or(() -> conflicts.reviewers(tender, v.members()))
        .or(() -> checks.bids(tender, openings.qualified(tender.id()), v.bids()));
  }

  private Optional<String> untimely(Tender tender, Values v) {
    LocalDate first = opened(tender).atZoneSameInstant(TimeSource.ZONE).toLocalDate();
    if (v.heldOn().isBefore(first) || v.heldOn().isAfter(time.today())) {
      return Optional.of("“评审结束日期”应在%s至今日之间。".formatted(Facts.date(first)));
    }
    return v.receivedOn().isBefore(v.heldOn()) || v.receivedOn().isAfter(time.today())
        ? Optional.of("“收到评审报告的日期”应在评审结束日期（%s）至今日之间。".formatted(Facts.date(v.heldOn())))
        : Optional.empty();
  }

  /** When there was something to review: at the opening, or with the last quotation (P11). */
  private OffsetDateTime opened(Tender tender) {
    return consultations
        .change(tender.id())
        .flatMap(change -> Optional.ofNullable(change.closesAt()))
        .orElseGet(() -> openings.record(tender.id()).orElseThrow().openedAt());
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String organizer,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String reportNo,
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String place,
      @NotNull(message = "没有填写") LocalDate heldOn,
      @NotNull(message = "没有填写") LocalDate receivedOn,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String recusals,
      @NotEmpty(message = "没有填写") @Size(max = 15, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Reviewer> members,
      @NotEmpty(message = "没有填写") @Size(max = 50, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") ReviewedBid> bids) {

    ElsewhereReviews.Report report() {
      return new ElsewhereReviews.Report(
          organizer.strip(), reportNo.strip(), place.strip(), heldOn, receivedOn, recusals.strip());
    }
  }
}
