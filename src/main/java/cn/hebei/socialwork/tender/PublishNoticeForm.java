package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The officer enters where the notice was published and when bidding ends (R79, B11, B13, P12). */
@Component
class PublishNoticeForm implements TaskForm<PublishNoticeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final TenderFacts facts;
  private final Rules rules;
  private final TimeSource time;
  private final WorkingCalendar calendar;

  PublishNoticeForm(
      Tenders tenders,
      Notices notices,
      TenderFacts facts,
      Rules rules,
      TimeSource time,
      WorkingCalendar calendar) {
    this.tenders = tenders;
    this.notices = notices;
    this.facts = facts;
    this.rules = rules;
    this.time = time;
    this.calendar = calendar;
  }

  @Override
  public String id() {
    return "tender-publish-notice";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Facts shown = facts.documents(tenders.get(task.key()));
    try {
      LocalDate earliest = earliest();
      shown.row("最早的投标截止日", Facts.date(earliest) + "（今日公告）");
    } catch (YearNotLoadedException e) {
      shown.row("最早的投标截止日", e.getMessage());
    }
    return FormView.empty(shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    if (!Texts.isUrl(v.url())) {
      return Result.refused("“公告网址”应以 http:// 或 https:// 开头。");
    }
    Instant deadline = TimeSource.at(v.bidsCloseAt());
    Optional<String> refusal = refusal(v.bidsCloseAt(), deadline);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    notices.publish(
        tenders.get(task.key()).id(), v.medium().strip(), v.url().strip(), deadline, task.actor());
    return Result.done("发布采购公告", "bidsCloseOn", Moments.of(deadline));
  }

  private Optional<String> refusal(LocalDateTime local, Instant deadline) {
    if (!deadline.isAfter(time.now())) {
      return Optional.of("“投标截止时间”已经过去，请重新填写。");
    }
    try {
      LocalDate earliest = earliest();
      return local.toLocalDate().isBefore(earliest)
          ? Optional.of(
              "“投标截止时间”过早：自公告之日起不少于%d日，最早为%s（政府采购法第35条）。".formatted(days(), Facts.date(earliest)))
          : Optional.empty();
    } catch (YearNotLoadedException e) {
      return Optional.of("“投标截止时间”无法核对：" + e.getMessage());
    }
  }

  private LocalDate earliest() {
    return calendar.plusDays(time.today(), days());
  }

  private int days() {
    return rules.whole("tender.bid-days", time.today());
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDateTime bidsCloseAt) {}
}
