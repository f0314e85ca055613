package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.procurement.Intents;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
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
 * The officer enters where and when the notice was published, until when documents are handed out
 * and when bidding ends; every term runs from the day of that publication (R79, B3, B11-B13, P12).
 */
@Component
class PublishNoticeForm implements TaskForm<PublishNoticeForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final TenderFacts facts;
  private final BidPeriod period;
  private final Terms terms;
  private final Intents intents;
  private final TimeSource time;

  PublishNoticeForm(
      Tenders tenders,
      Notices notices,
      TenderFacts facts,
      BidPeriod period,
      Terms terms,
      Intents intents,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.facts = facts;
    this.period = period;
    this.terms = terms;
    this.intents = intents;
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
    Tender tender = tenders.get(task.key());
    Facts shown = facts.documents(tender);
    shown.row("招标文件提供截止日", period.documents(tender, time.today()) + "（今日公告）");
    shown.row("投标截止日", period.span(tender, time.today()) + "（今日公告）");
    return new FormView(Map.of("publishedOn", time.today(), "mode", Mode.HERE), shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = refusal(tender, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    notices.publish(tender.id(), v.toPublication(), task.actor());
    openTerms(tender, v);
    return new Result.Done(
        "发布招标公告",
        Map.of(
            "documentsUntil", Moments.endOf(v.documentsUntil()),
            "bidsCloseOn", Moments.of(TimeSource.at(v.bidsCloseAt()))));
  }

  private void openTerms(Tender tender, Values v) {
    String event = "招标公告首次发布";
    intents.begun(tender.key());
    terms.open(tender.scope(), "notice.days", event, v.publishedOn(), "公告期满。");
    terms.open(tender.scope(), "documents.days", event, v.publishedOn(), "停止提供招标文件，核对获取文件的家数。");
    terms.extend(tender.scope(), "documents.days", v.documentsUntil(), "公告载明的期限");
    terms.open(tender.scope(), "tender.bid-days", event, v.publishedOn(), "截止投标，当场开标。");
    terms.extend(tender.scope(), "tender.bid-days", v.bidsCloseAt().toLocalDate(), "公告载明的期限");
  }

  private Optional<String> refusal(Tender tender, Values v) {
    if (!Texts.isUrl(v.url())) {
      return Optional.of("“公告网址”应以 http:// 或 https:// 开头。");
    }
    if (v.mode() == Mode.ELSEWHERE && Texts.of(v.platform()).isEmpty()) {
      return Optional.of("“外部平台和组织单位”没有填写：在外部平台投标、开标的必须填写。");
    }
    LocalDate approvedOn = Objects.requireNonNull(tender.approvedOn());
    if (v.publishedOn().isBefore(approvedOn) || v.publishedOn().isAfter(time.today())) {
      return Optional.of("“公告日期”应在采购文件批准之日（%s）至今日之间。".formatted(Facts.date(approvedOn)));
    }
    if (!TimeSource.at(v.bidsCloseAt()).isAfter(time.now())) {
      return Optional.of("“投标截止时间”已经过去，请重新填写。");
    }
    return intents.refusal(tender.key(), v.publishedOn()).or(() -> periodRefusal(tender, v));
  }

  private Optional<String> periodRefusal(Tender tender, Values v) {
    return period
        .refusal(tender, v.publishedOn(), v.bidsCloseAt().toLocalDate())
        .or(
            () ->
                period.documentsRefusal(
                    tender, v.publishedOn(), v.documentsUntil(), v.bidsCloseAt()));
  }

  /** Where bids are taken and opened. */
  enum Mode {
    HERE,
    ELSEWHERE
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有填写") LocalDate documentsUntil,
      @NotNull(message = "没有填写") LocalDateTime bidsCloseAt,
      @NotNull(message = "没有选择") Mode mode,
      @Nullable @Size(max = 200, message = "不能超过200个字") String platform) {

    Notices.Publication toPublication() {
      return new Notices.Publication(
          medium.strip(),
          url.strip(),
          publishedOn,
          documentsUntil,
          TimeSource.at(bidsCloseAt),
          mode == Mode.ELSEWHERE ? Texts.of(platform) : "");
    }
  }
}
