package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The consultation was held by an agency or a trading centre: what its record says of responses,
 * talks, change and final quotations is entered here once the last deadline is over, and held to
 * the same checks and numbers (P11, P12).
 */
@Component
class RegisterConsultationForm implements TaskForm<RegisterConsultationForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Committees committees;
  private final ConditionsCheck conditions;
  private final OnlyFailure failed;
  private final ElsewhereChecks checks;
  private final ElsewhereConsultations elsewhere;
  private final RegisteredBids registered;
  private final TenderFacts facts;
  private final Entrusting entrusting;

  RegisterConsultationForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Committees committees,
      ConditionsCheck conditions,
      OnlyFailure failed,
      ElsewhereChecks checks,
      ElsewhereConsultations elsewhere,
      RegisteredBids registered,
      TenderFacts facts,
      Entrusting entrusting) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.committees = committees;
    this.conditions = conditions;
    this.failed = failed;
    this.checks = checks;
    this.elsewhere = elsewhere;
    this.registered = registered;
    this.facts = facts;
    this.entrusting = entrusting;
  }

  @Override
  public String id() {
    return "consultation-register";
  }

  @Override
  public Class<RegisterConsultationForm.Values> type() {
    return RegisterConsultationForm.Values.class;
  }

  /** Who responded, who judged and what was quoted is nobody else's before the result (P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return entrusting.begun(
        tender,
        EntrustedWork.CONSULTATION,
        values(tender),
        facts(tender).put("agencies", registered.options()));
  }

  /** What the form begins with. */
  Map<String, Object> values(Tender tender) {
    return Map.of("organizer", notices.get(tender.id()).platform());
  }

  /** What whoever holds it may read beside the form. */
  Facts facts(Tender tender) {
    return facts
        .notice(tender, notices.get(tender.id()))
        .row("磋商小组", group(tender))
        .put("agencies", List.of())
        .put(
            "criteria",
            Criterion.options(tender.course(), facts.cleanYears(tender), facts.wording(tender)));
  }

  private String group(Tender tender) {
    return committees.of(tender.id()).stream()
        .map(m -> facts.name(m.expertCode()))
        .collect(Collectors.joining("、"));
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = failed.refusal(tender).or(() -> refusal(tender, v));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    keep(tender, v, task.actor());
    entrusting.registered(tender, EntrustedWork.CONSULTATION, v);
    int least = Integer.parseInt(checks.least(tender).value());
    boolean enough = openings.qualified(tender.id()).size() >= least;
    return new Result.Done(
        enough ? "登记外部磋商" : "登记外部磋商，家数不足",
        Map.of("enoughRegistered", enough, "procedureOutcome", enough ? "READY" : "FAILED"));
  }

  /** The first thing that is wrong, in one sentence. */
  Optional<String> refusal(Tender tender, Values v) {
    return checks.refusal(tender, notices.get(tender.id()), v);
  }

  private void keep(Tender tender, Values v, String user) {
    List<OpenedBid> bids = registered.enter(ElsewhereChecks.first(v.rows()), user);
    openings.register(tender, null, v.record().strip(), bids, user);
    elsewhere.keep(tender.id(), v.source());
    conditions.keep(tender, bids, ElsewhereChecks.findings(v.rows()), user);
    if (v.asks()) {
      elsewhere.ask(tender.id(), v.request(), user);
      elsewhere.quote(tender.id(), v.rows(), "见磋商记录，编号：" + v.source().recordNo());
    }
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String organizer,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String recordNo,
      @Nullable @Size(max = 50, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") ElsewhereResponse> bids,
      @Nullable @Size(max = 4000, message = "不能超过4000个字") String change,
      @Nullable Boolean notified,
      @Nullable LocalDateTime askedAt,
      @Nullable LocalDateTime closesAt,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String record) {

    /** None where nobody responded: a list without rows is not sent at all. */
    List<ElsewhereResponse> rows() {
      return bids == null ? List.of() : bids;
    }

    /** Whether anything is said of a change, or of asking for final quotations. */
    boolean asks() {
      return askedAt != null || closesAt != null || !Texts.of(change).isEmpty();
    }

    ElsewhereConsultations.Source source() {
      return new ElsewhereConsultations.Source(organizer.strip(), recordNo.strip());
    }

    ElsewhereConsultations.Request request() {
      return new ElsewhereConsultations.Request(
          Texts.of(change), Objects.requireNonNull(askedAt), Objects.requireNonNull(closesAt));
    }
  }
}
