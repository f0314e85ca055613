package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The officer enters where the notice was published and when bidding ends (R79, B11, B13, P12). */
@Component
class PublishNoticeForm implements TaskForm<PublishNoticeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final TenderFacts facts;
  private final BidPeriod period;
  private final TimeSource time;

  PublishNoticeForm(
      Tenders tenders,
      Notices notices,
      TenderFacts facts,
      BidPeriod period,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.facts = facts;
    this.period = period;
    this.time = time;
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
    shown.row("投标截止日", period.span(time.today()) + "（今日公告）");
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
    return deadline.isAfter(time.now())
        ? period.refusal(time.today(), local.toLocalDate())
        : Optional.of("“投标截止时间”已经过去，请重新填写。");
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDateTime bidsCloseAt) {}
}
