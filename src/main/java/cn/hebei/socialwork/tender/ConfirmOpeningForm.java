package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bidder confirms the record of the opening, or objects on the spot (P14: 87令42). */
@Component
class ConfirmOpeningForm implements TaskForm<ConfirmOpeningForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Recordings recordings;
  private final Confirmations confirmations;
  private final TenderFacts facts;

  ConfirmOpeningForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Recordings recordings,
      Confirmations confirmations,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.recordings = recordings;
    this.confirmations = confirmations;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "bid-confirm-opening";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    long tenderId = confirmations.find(task.key().value()).orElseThrow().tenderId();
    Tender tender = tenders.find(tenderId).orElseThrow();
    Facts shown =
        facts
            .notice(tender, notices.get(tenderId))
            .row("开标记录", openings.record(tenderId).orElseThrow().text());
    recordings.find(tenderId).ifPresent(r -> shown.row("录音录像", r.told()));
    return FormView.empty(shown.put("bids", facts.bids(openings.of(tenderId))).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    String objection = Texts.of(v.objection());
    if (v.answer() == Choice.OBJECTED && objection.isEmpty()) {
      return Result.refused("“异议内容”没有填写：有异议的必须写明（财政部令第87号第42条）。");
    }
    boolean objected = v.answer() == Choice.OBJECTED;
    Answer answer = objected ? Answer.OBJECTED : Answer.CONFIRMED;
    confirmations.answer(task.key().value(), answer, objected ? objection : "");
    return Result.done(answer.title());
  }

  enum Choice {
    CONFIRMED,
    OBJECTED
  }

  record Values(
      @NotNull(message = "没有选择") Choice answer,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String objection) {}
}
