package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One handler learns whether enough took the documents, and may prolong when they did not (B12,
 * B16, P15).
 */
@Component
class CheckTakersForm implements TaskForm<CheckTakersForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final TakersCheck takers;
  private final NoticeChanges changes;
  private final TenderFacts facts;
  private final TimeSource time;

  CheckTakersForm(
      Tenders tenders,
      Notices notices,
      TakersCheck takers,
      NoticeChanges changes,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.takers = takers;
    this.changes = changes;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "open-tender-check-takers";
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
    Notice notice = notices.get(tender.id());
    return FormView.empty(
        facts.notice(tender, notice).row("核对结果", words(tender, notice, task.actor())).toMap());
  }

  private String words(Tender tender, Notice notice, String user) {
    if (notice.elsewhere()) {
      return "在外部平台提供文件，请向组织单位核对后办理：" + notice.platform();
    }
    int least = takers.least(tender);
    return takers
        .tell(tender, notice, user)
        .map(enough -> (enough ? "已足%d家" : "不足%d家").formatted(least))
        .orElse("已由其他人核对，只告知首次认领的人");
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    if (v.decision() == Decision.KEEP) {
      return new Result.Done("按原期限办理", Map.of("extended", false));
    }
    Tender tender = tenders.get(task.key());
    notices.close(tender.id());
    Notice notice = notices.get(tender.id());
    Optional<String> refusal = refusal(tender, notice, task.actor(), v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    LocalDate until = Objects.requireNonNull(v.documentsUntil());
    LocalDateTime close = v.closeOr(notice);
    changes.prolong(tender, notice, until, close, Texts.of(v.url()), task.actor());
    return new Result.Done(
        "顺延招标文件提供期限",
        Map.of(
            "extended", true,
            "documentsUntil", Moments.endOf(until),
            "bidsCloseOn", Moments.of(TimeSource.at(close))));
  }

  private Optional<String> refusal(Tender tender, Notice notice, String user, Values v) {
    if (!notice.runs(time.now())) {
      return Optional.of("“办理意见”不能选择顺延：投标已经截止或者采购已经结束（财政部令第87号第33条）。");
    }
    Optional<String> told =
        notice.elsewhere() ? Optional.empty() : toldOtherwise(tender, notice, user);
    if (told.isPresent()) {
      return told;
    }
    LocalDate until = v.documentsUntil();
    if (until == null || !until.isAfter(time.today())) {
      return Optional.of("“新的提供截止日”应在今日之后。");
    }
    LocalDateTime close = v.closeOr(notice);
    if (!until.isBefore(close.toLocalDate())) {
      return Optional.of("“新的提供截止日”应早于投标截止时间所在的日期，请同时顺延投标截止时间。");
    }
    if (TimeSource.at(close).isBefore(notice.bidsCloseAt().toInstant())) {
      return Optional.of("“新的投标截止时间”不能早于原投标截止时间。");
    }
    if (!Texts.isUrl(Texts.of(v.url()))) {
      return Optional.of("“顺延公告网址”应以 http:// 或 https:// 开头：顺延必须公告（财政部令第87号第18条）。");
    }
    return changes.tooLate(tender, notice, close.toLocalDate());
  }

  private Optional<String> toldOtherwise(Tender tender, Notice notice, String user) {
    Optional<Boolean> enough = takers.tell(tender, notice, user);
    if (enough.isEmpty()) {
      return Optional.of("“办理意见”不能选择顺延：家数只告知首次认领的人，请由其办理；其离岗以后，由接办的人重新认领。");
    }
    return enough.get()
        ? Optional.of("“办理意见”不能选择顺延：获取文件不足规定家数的，才可以顺延（财政部令第87号第18条）。")
        : Optional.empty();
  }

  enum Decision {
    KEEP,
    EXTEND
  }

  record Values(
      @NotNull(message = "没有选择") Decision decision,
      @Nullable LocalDate documentsUntil,
      @Nullable LocalDateTime bidsCloseAt,
      @Nullable @Size(max = 500, message = "不能超过500个字") String url) {

    LocalDateTime closeOr(Notice notice) {
      return bidsCloseAt != null ? bidsCloseAt : notice.localClose();
    }
  }
}
