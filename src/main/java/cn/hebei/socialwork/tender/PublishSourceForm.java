package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.procurement.Intents;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.Notices.Publication;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer enters where the supplier's name was published and until when objections are taken;
 * our own page shows it from then on (B3, B49: 条例38, P12).
 */
@Component
class PublishSourceForm implements TaskForm<PublishSourceForm.Values> {

  private static final String PUBLICITY = "single.publicity-days";

  /** Within so many days after it objections are answered (74号令40). */
  static final String ANSWERS = "single.objection-days";

  private final Tenders tenders;
  private final Notices notices;
  private final SingleSources sources;
  private final SourceFacts facts;
  private final Intents intents;
  private final Media media;
  private final BidPeriod period;
  private final CaseRules rules;
  private final Terms terms;
  private final WorkingCalendar calendar;
  private final TimeSource time;

  PublishSourceForm(
      Tenders tenders,
      Notices notices,
      SingleSources sources,
      SourceFacts facts,
      Intents intents,
      Media media,
      BidPeriod period,
      CaseRules rules,
      Terms terms,
      WorkingCalendar calendar,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.sources = sources;
    this.facts = facts;
    this.intents = intents;
    this.media = media;
    this.period = period;
    this.rules = rules;
    this.terms = terms;
    this.calendar = calendar;
    this.time = time;
  }

  @Override
  public String id() {
    return "single-source-publish";
  }

  @Override
  public Class<PublishSourceForm.Values> type() {
    return PublishSourceForm.Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return new FormView(
        Map.of("publishedOn", time.today()),
        facts.of(tender).put("media", media.options(tender)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal =
        refusal(tender, v)
            .or(
                () ->
                    intents.refusal(
                        tender.key(),
                        "公示日期",
                        v.publishedOn(),
                        !tender.shortenReason().isEmpty(),
                        Intents.SINGLE_WAY))
            .or(() -> media.refusal(tender, "公示媒体", v.medium()));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    // No bids are taken: what is published here is over for bidders at once.
    notices.publish(
        tender.id(),
        new Publication(
            v.medium().strip(), v.url().strip(), v.publishedOn(), v.until(), time.now(), ""),
        task.actor());
    intents.begun(tender.key());
    sources.publish(tender.id(), v.until());
    terms.open(tender.scope(), PUBLICITY, "单一来源公示首次发布", v.publishedOn(), "公示期满，处理异议。");
    terms.extend(tender.scope(), PUBLICITY, v.until(), "公示载明的期限");
    terms.open(tender.scope(), ANSWERS, "单一来源公示期满", v.until(), "补充论证并答复异议。");
    return Result.done("发布单一来源公示", "publicityUntil", Moments.endOf(v.until()));
  }

  private Optional<String> refusal(Tender tender, Values v) {
    if (!Texts.isUrl(v.url())) {
      return Optional.of("“公示网址”应以 http:// 或 https:// 开头。");
    }
    LocalDate approvedOn = Objects.requireNonNull(tender.approvedOn());
    if (v.publishedOn().isBefore(approvedOn) || v.publishedOn().isAfter(time.today())) {
      return Optional.of("“公示日期”应在批准之日（%s）至今日之间。".formatted(Facts.date(approvedOn)));
    }
    try {
      RuleValue least = rules.get(tender.scope(), PUBLICITY, "核对单一来源公示期");
      LocalDate earliest =
          calendar.plusWorkingDays(v.publishedOn(), Integer.parseInt(least.value()));
      if (v.until().isBefore(earliest)) {
        return Optional.of(
            "“公示结束日期”过早：公示期不少于%s个工作日，最早为%s（%s）。"
                .formatted(least.value(), Facts.date(earliest), least.article()));
      }
      return v.until().isBefore(time.today())
          ? Optional.of("“公示结束日期”已经过去，请重新填写。")
          : period.tooLate(tender, "公示结束日期", v.publishedOn(), v.until());
    } catch (YearNotLoadedException e) {
      return Optional.of("“公示结束日期”无法核对：" + e.getMessage());
    }
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @Nullable @Size(max = 100, message = "不能超过100个字") String otherMedium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有填写") LocalDate until) {

    Values {
      medium = Media.name(medium, otherMedium);
    }
  }
}
