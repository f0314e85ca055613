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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The officer enters where and when the notice was published and when bidding ends; every term runs
 * from the day of that publication (R79, B11, B13, P12).
 */
@Component
class PublishNoticeForm implements TaskForm<PublishNoticeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final TenderFacts facts;
  private final BidPeriod period;
  private final TimeSource time;

  PublishNoticeForm(
      Tenders tenders, Notices notices, TenderFacts facts, BidPeriod period, TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.facts = facts;
    this.period = period;
    this.time = time;
  }

  @Override
  public String id() {
    return "open-tender-publish-notice";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Facts shown = facts.documents(tenders.get(task.key()));
    shown.row("投标截止日", period.span(time.today()) + "（今日公告）");
    return new FormView(Map.of("publishedOn", time.today()), shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    if (!Texts.isUrl(v.url())) {
      return Result.refused("“公告网址”应以 http:// 或 https:// 开头。");
    }
    Tender tender = tenders.get(task.key());
    Instant deadline = TimeSource.at(v.bidsCloseAt());
    Optional<String> refusal =
        refusal(tender, v.publishedOn()).or(() -> refusal(v.publishedOn(), v.bidsCloseAt()));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    notices.publish(
        tender.id(), v.medium().strip(), v.url().strip(), v.publishedOn(), deadline, task.actor());
    return Result.done("发布采购公告", "bidsCloseOn", Moments.of(deadline));
  }

  private Optional<String> refusal(Tender tender, LocalDate publishedOn) {
    LocalDate approvedOn = Objects.requireNonNull(tender.approvedOn());
    return publishedOn.isBefore(approvedOn) || publishedOn.isAfter(time.today())
        ? Optional.of("“公告日期”应在采购文件批准之日（%s）至今日之间。".formatted(Facts.date(approvedOn)))
        : Optional.empty();
  }

  private Optional<String> refusal(LocalDate publishedOn, LocalDateTime bidsCloseAt) {
    return TimeSource.at(bidsCloseAt).isAfter(time.now())
        ? period.refusal(publishedOn, bidsCloseAt.toLocalDate())
        : Optional.of("“投标截止时间”已经过去，请重新填写。");
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有填写") LocalDateTime bidsCloseAt) {}
}
