package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.NoticeChange.Kind;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer drafts a clarification, which is checked like the documents, or the end of the
 * purchase for great cause (B6, B15, B50).
 */
@Component
class DraftChangeForm implements TaskForm<DraftChangeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final DocumentsCheckUp checkUp;
  private final TenderFacts facts;
  private final TimeSource time;

  DraftChangeForm(
      Tenders tenders,
      Notices notices,
      NoticeChanges changes,
      DocumentsCheckUp checkUp,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.checkUp = checkUp;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "notice-change-draft";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    NoticeChange change = changes.of(task.key());
    Tender tender = tenders.find(change.tenderId()).orElseThrow();
    Facts shown = facts.notice(tender, notices.get(tender.id()));
    if (!change.opinion().isEmpty()) {
      shown.row("审批意见", change.opinion());
    }
    return new FormView(
        change.content().isEmpty()
            ? Map.of()
            : Map.of(
                "kind", change.kind().name(),
                "content", change.content(),
                "reason", change.reason()),
        shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    NoticeChange change = changes.of(task.key());
    Optional<String> refusal =
        (v.kind() == Choice.CLARIFY
                ? changes.closedRefusal(notices.get(change.tenderId()), time.now())
                : Optional.<String>empty())
            .or(() -> refusal(v))
            .or(() -> checkUpRefusal(change, v));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    changes.draft(
        change.id(),
        Kind.valueOf(v.kind().name()),
        v.content().strip(),
        Texts.of(v.reason()),
        task.actor());
    return Result.done("拟定变更");
  }

  /** What ends the purchase asks nothing of suppliers, and clears what was found before. */
  private Optional<String> checkUpRefusal(NoticeChange change, Values v) {
    return checkUp.changeRefusal(
        tenders.find(change.tenderId()).orElseThrow(),
        change.part(),
        v.kind() == Choice.CLARIFY ? v.content() : "");
  }

  private static Optional<String> refusal(Values v) {
    if (v.kind() == Choice.TERMINATE && !Boolean.TRUE.equals(v.greatChange())) {
      return Optional.of("“因重大变故采购任务取消”没有勾选：除此以外不得擅自终止招标（财政部令第87号第29条）。");
    }
    if (v.kind() == Choice.TERMINATE && Texts.of(v.reason()).isEmpty()) {
      return Optional.of("“理由”没有填写：除因重大变故采购任务取消外，不得擅自终止招标（财政部令第87号第29条）。");
    }
    return v.kind() == Choice.CLARIFY && !Boolean.TRUE.equals(v.unchanged())
        ? Optional.of("“采购标的和资格条件没有改变”没有勾选：澄清或者修改不得改变采购标的和资格条件（财政部令第87号第27条）。")
        : Optional.empty();
  }

  enum Choice {
    CLARIFY,
    TERMINATE
  }

  record Values(
      @NotNull(message = "没有选择") Choice kind,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String content,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason,
      @Nullable Boolean unchanged,
      @Nullable Boolean greatChange) {}
}
