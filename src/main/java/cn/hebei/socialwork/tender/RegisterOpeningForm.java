package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The opening was held on another platform: its own time, host and recorder, its record and its
 * bids are entered here, and held to the same numbers and terms (P12, P14).
 */
@Component
class RegisterOpeningForm implements TaskForm<RegisterOpeningForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Recordings recordings;
  private final RegisteredBids registered;
  private final CaseRules rules;
  private final BondCases bonds;
  private final TenderFacts facts;
  private final Entrusting entrusting;
  private final TimeSource time;

  RegisterOpeningForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Recordings recordings,
      RegisteredBids registered,
      CaseRules rules,
      BondCases bonds,
      TenderFacts facts,
      Entrusting entrusting,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.recordings = recordings;
    this.registered = registered;
    this.rules = rules;
    this.bonds = bonds;
    this.facts = facts;
    this.entrusting = entrusting;
    this.time = time;
  }

  @Override
  public String id() {
    return "open-tender-register-opening";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return entrusting.begun(
        tender,
        EntrustedWork.OPENING,
        Map.of(),
        facts(tender).put("agencies", registered.options()));
  }

  /** What whoever holds it may read beside the form. */
  Facts facts(Tender tender) {
    return facts.notice(tender, notices.get(tender.id())).put("agencies", List.of());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = refusal(tender, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    boolean enough = enough(tender, v);
    openings.register(
        tender,
        enough ? scene(v) : null,
        v.record().strip(),
        registered.enter(v.rows(), task.actor()),
        task.actor());
    recordings.keep(tender.id(), v.recording());
    entrusting.registered(tender, EntrustedWork.OPENING, v);
    bonds.news(tender.key());
    return new Result.Done(
        enough ? "登记外部开标" : "登记外部开标，家数不足",
        Map.of("enoughRegistered", enough, "procedureOutcome", enough ? "READY" : "FAILED"));
  }

  /** The first thing that is wrong, in one sentence. */
  Optional<String> refusal(Tender tender, Values v) {
    Notice notice = notices.get(tender.id());
    boolean enough = enough(tender, v);
    return registered
        .refusal(tender.course(), notice, v.rows())
        .or(() -> sceneRefusal(tender, notice, v, enough))
        .or(() -> v.recording().refusal());
  }

  private boolean enough(Tender tender, Values v) {
    return v.rows().size() >= rules.whole(tender.scope(), "tender.minimum-bidders", "核对外部开标的投标家数");
  }

  /** Fewer than three, and nothing was opened (87令40): then there is no time and no host. */
  private Optional<String> sceneRefusal(Tender tender, Notice notice, Values v, boolean enough) {
    if (!enough) {
      return Optional.empty();
    }
    if (v.openedAt() == null) {
      return Optional.of("“开标时间”没有填写：按外部平台开标记录上的时间填写。");
    }
    if (Texts.of(v.host()).isEmpty() || Texts.of(v.recorder()).isEmpty()) {
      return Optional.of("“主持人”和“记录人（监督人）”没有填写：按外部平台开标记录填写。");
    }
    int most = rules.whole(tender.scope(), "opening.late-minutes", "核对开标是否准时");
    return scene(v).refusal(notice, time.now(), most);
  }

  private OpeningScene scene(Values v) {
    return new OpeningScene(
        v.openedAt() == null ? time.now() : TimeSource.at(v.openedAt()),
        Texts.of(v.host()),
        Texts.of(v.recorder()),
        Texts.of(v.delayReason()));
  }

  record Values(
      @Nullable @Size(max = 50, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") RegisteredBid> bids,
      @Nullable LocalDateTime openedAt,
      @Nullable @Size(max = 100, message = "不能超过100个字") String host,
      @Nullable @Size(max = 100, message = "不能超过100个字") String recorder,
      @Nullable @Size(max = 500, message = "不能超过500个字") String delayReason,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String record,
      @NotNull(message = "没有选择") Recording.Made recorded,
      @Nullable @Size(max = 200, message = "不能超过200个字") String recordingPlace,
      @Nullable @Size(max = 500, message = "不能超过500个字") String noRecordingReason) {

    Recording recording() {
      return Recording.of(recorded, recordingPlace, noRecordingReason);
    }

    /** None where nobody bid: a list without rows is not sent at all. */
    List<RegisteredBid> rows() {
      return bids == null ? List.of() : bids;
    }
  }
}
