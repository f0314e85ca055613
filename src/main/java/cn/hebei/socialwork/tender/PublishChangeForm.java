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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer enters where the change was published, on the notice's own medium; too near the
 * deadline it moves by itself, a termination ends the bidding at once (B15, B50).
 */
@Component
class PublishChangeForm implements TaskForm<PublishChangeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final BidPeriod period;
  private final TenderFacts facts;
  private final TimeSource time;

  PublishChangeForm(
      Tenders tenders,
      Notices notices,
      NoticeChanges changes,
      BidPeriod period,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.period = period;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "notice-change-publish";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    NoticeChange change = changes.of(task.key());
    Tender tender = tenders.find(change.tenderId()).orElseThrow();
    Notice notice = notices.get(tender.id());
    return new FormView(
        Map.of("action", Action.PUBLISH, "medium", notice.medium(), "publishedOn", time.today()),
        facts
            .notice(tender, notice)
            .row("变更种类", change.kind().title())
            .row("变更内容", change.content())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    NoticeChange change = changes.of(task.key());
    if (v.action() == Action.ABANDON) {
      changes.abandon(change.id());
      return Result.done("不再发布变更", "terminated", false);
    }
    return publish(task, change, v);
  }

  private Result publish(TaskCase task, NoticeChange change, Values v) {
    Tender tender = tenders.find(change.tenderId()).orElseThrow();
    notices.close(tender.id());
    Notice notice = notices.get(tender.id());
    Optional<String> refusal = refusal(change, notice, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    boolean stops = change.kind() == Kind.TERMINATE;
    LocalDateTime close = stops ? notice.localClose() : close(tender, notice, v);
    Optional<String> tooLate = changes.tooLate(tender, notice, close.toLocalDate());
    if (tooLate.isPresent()) {
      return Result.refused(tooLate.get());
    }
    changes.publish(change, notice, Texts.of(v.url()), v.day(), close);
    if (stops) {
      notices.terminate(tender.id(), change.reason(), task.actor());
    } else {
      changes.move(
          tender, notice, notice.documentsUntil(), close, "澄清或者修改" + tender.course().documents());
    }
    return Result.done(stops ? "发布终止公告" : "发布变更公告", "terminated", stops);
  }

  /** By itself as late as the law wants, or later if so published. */
  private LocalDateTime close(Tender tender, Notice notice, Values v) {
    LocalDateTime least = period.afterChange(tender, notice, v.day());
    LocalDateTime wanted = v.bidsCloseAt();
    return wanted != null && wanted.isAfter(least) ? wanted : least;
  }

  private Optional<String> refusal(NoticeChange change, Notice notice, Values v) {
    if (v.publishedOn() == null) {
      return Optional.of("“公告日期”没有填写。");
    }
    if (!Texts.isUrl(Texts.of(v.url()))) {
      return Optional.of("“公告网址”应以 http:// 或 https:// 开头。");
    }
    if (!v.medium().strip().equals(notice.medium())) {
      return Optional.of("“发布媒体”应与原公告相同，为%s（财政部令第87号第27条）。".formatted(notice.medium()));
    }
    LocalDate approvedOn = Objects.requireNonNullElse(change.approvedOn(), notice.publishedOn());
    if (v.publishedOn().isBefore(approvedOn) || v.publishedOn().isAfter(time.today())) {
      return Optional.of("“公告日期”应在变更批准之日（%s）至今日之间。".formatted(Facts.date(approvedOn)));
    }
    if (v.bidsCloseAt() != null && v.bidsCloseAt().isBefore(notice.localClose())) {
      return Optional.of("“新的投标截止时间”不能早于原投标截止时间。");
    }
    return changes.closedRefusal(notice, time.now());
  }

  enum Action {
    PUBLISH,
    ABANDON
  }

  record Values(
      @NotNull(message = "没有选择") Action action,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @Nullable @Size(max = 500, message = "不能超过500个字") String url,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDateTime bidsCloseAt) {

    LocalDate day() {
      return Objects.requireNonNull(publishedOn);
    }
  }
}
