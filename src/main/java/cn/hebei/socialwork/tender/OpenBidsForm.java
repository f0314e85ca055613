package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officer opens the bids at the deadline and calls them out (B19, P14). */
@Component
class OpenBidsForm implements TaskForm<OpenBidsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Recordings recordings;
  private final CaseRules rules;
  private final OpeningClock clock;
  private final Accounts accounts;
  private final TenderFacts facts;
  private final TimeSource time;

  OpenBidsForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Recordings recordings,
      CaseRules rules,
      OpeningClock clock,
      Accounts accounts,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.recordings = recordings;
    this.rules = rules;
    this.clock = clock;
    this.accounts = accounts;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "bid-opening-open-bids";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Whoever opens the bids reads them, nobody else of the purchaser (B16, B19). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    return FormView.empty(
        facts
            .notice(tender, notice)
            .put("bids", facts.bids(openings.unseal(tender, notice, task.actor())))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    OpeningScene scene =
        new OpeningScene(
            openings.unsealedAt(tender.id()),
            accounts.find(task.actor()).map(Account::displayName).orElse(""),
            v.recorder().strip(),
            Texts.of(v.delayReason()));
    Instant now = time.now();
    int most = rules.whole(tender.scope(), "opening.late-minutes", "核对开标是否准时");
    Optional<String> refusal = scene.refusal(notice, now, most);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    Recording recording = v.recording();
    Optional<String> unrecorded = recording.refusal();
    if (unrecorded.isPresent()) {
      return Result.refused(unrecorded.get());
    }
    openings.open(
        tender,
        notice,
        OpeningRecord.of(
            scene, v.record().strip(), clock.opened(tender).atOffset(ZoneOffset.UTC), now),
        task.actor());
    recordings.keep(tender.id(), recording);
    return Result.done("开标");
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String record,
      @NotNull(message = "没有选择") Recording.Made recorded,
      @Nullable @Size(max = 200, message = "不能超过200个字") String recordingPlace,
      @Nullable @Size(max = 500, message = "不能超过500个字") String noRecordingReason,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String recorder,
      @Nullable @Size(max = 500, message = "不能超过500个字") String delayReason) {

    Recording recording() {
      return Recording.of(recorded, recordingPlace, noRecordingReason);
    }
  }
}
