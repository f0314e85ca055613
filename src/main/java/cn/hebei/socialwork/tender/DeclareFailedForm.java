package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.Failures.Failure;
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
 * Too few bids, or the principal's decision during or after the review: the officer declares the
 * round failed, says where that was published and what next; to buy no more is for the principal to
 * approve (B19, B31, R69, R79).
 */
@Component
class DeclareFailedForm implements TaskForm<DeclareFailedForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final TenderFacts facts;
  private final Terms terms;
  private final BondCases bonds;
  private final TimeSource time;
  private final Failures failures;
  private final Media media;
  private final Shortfalls shortfalls;

  DeclareFailedForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      TenderFacts facts,
      Terms terms,
      BondCases bonds,
      TimeSource time,
      Failures failures,
      Media media,
      Shortfalls shortfalls) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.facts = facts;
    this.terms = terms;
    this.bonds = bonds;
    this.time = time;
    this.failures = failures;
    this.media = media;
    this.shortfalls = shortfalls;
  }

  @Override
  public String id() {
    return "tender-declare-failed";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    Optional<Failure> failure = failures.find(tender.id());
    Optional<String> decided = failure.flatMap(Failure::decided);
    String found = decided.orElseGet(() -> shortfalls.of(tender) + "。");
    Facts shown =
        facts.notice(tender, notice).row(decided.isPresent() ? "主要负责同志决定废标" : "清点结果", found);
    failure
        .map(Failure::stopOpinion)
        .filter(opinion -> !opinion.isEmpty())
        .ifPresent(opinion -> shown.row("终止采购的审批意见", opinion));
    return new FormView(entered(notice, found), shown.put("media", media.options(tender)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    if (notice.failedOn() == null) {
      Optional<String> refusal = refusal(tender, notice, v);
      if (refusal.isPresent()) {
        return Result.refused(refusal.get());
      }
      fail(tender, v, task.actor());
    } else if (!published(notice, v)) {
      return Result.refused("废标（终止）已经公告，“废标（终止）理由”和公告的媒体、网址、日期不能更改，请只选择下一步。");
    }
    Next next = v.next();
    if (next == Next.STOP) {
      failures.proposeStop(tender.id(), task.actor());
    }
    // Purchases that began under the earlier picture ask tenderAgain.
    return new Result.Done(
        next.outcome,
        Map.of("afterFailure", next.name(), "tenderAgain", next != Next.STOP, "awarded", false));
  }

  /** What stands in the form: what was published already, once the principal has sent it back. */
  private Map<String, Object> entered(Notice notice, String found) {
    return notice.failedOn() == null
        ? Map.of("reason", found, "medium", notice.medium(), "publishedOn", time.today())
        : Map.of(
            "reason", Objects.requireNonNull(notice.failedReason()),
            "medium", Objects.requireNonNullElse(notice.failedMedium(), ""),
            "url", Objects.requireNonNullElse(notice.failedUrl(), ""),
            "publishedOn", Objects.requireNonNullElse(notice.failedPublishedOn(), time.today()));
  }

  private static boolean published(Notice notice, Values v) {
    return v.reason().strip().equals(notice.failedReason())
        && v.medium().strip().equals(notice.failedMedium())
        && v.url().strip().equals(notice.failedUrl())
        && v.publishedOn().equals(notice.failedPublishedOn());
  }

  private void fail(Tender tender, Values v, String user) {
    notices.fail(tender.id(), v.reason().strip(), user);
    notices.publishFailure(tender.id(), v.medium().strip(), v.url().strip(), v.publishedOn());
    openings.giveBack(tender.id());
    terms.closeAll(tender.scope(), "废标");
    bonds.news(tender.key());
  }

  private Optional<String> refusal(Tender tender, Notice notice, Values v) {
    if (!Texts.isUrl(v.url())) {
      return Optional.of("“公告网址”应以 http:// 或 https:// 开头。");
    }
    Optional<String> decided = failures.find(tender.id()).flatMap(Failure::decided);
    if (decided.filter(words -> !v.reason().strip().startsWith(words)).isPresent()) {
      return Optional.of("“废标（终止）理由”应当照写表中主要负责同志决定的情形和理由，需要补充的写在其后（政府采购法第36条）。");
    }
    LocalDate first =
        tender.course() == Course.SINGLE_SOURCE
            ? notice.publishedOn()
            : notice.localClose().toLocalDate();
    return v.publishedOn().isBefore(first) || v.publishedOn().isAfter(time.today())
        ? Optional.of("“公告日期”应在%s至今日之间。".formatted(Facts.date(first)))
        : media.refusal(tender, "发布媒体", v.medium());
  }

  enum Next {
    AGAIN("废标，重新采购"),
    CHANGE("废标，变更采购方式"),
    STOP("废标，拟终止采购");

    private final String outcome;

    Next(String outcome) {
      this.outcome = outcome;
    }
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String reason,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @Nullable @Size(max = 100, message = "不能超过100个字") String otherMedium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotNull(message = "没有选择") Next next) {

    Values {
      medium = Media.name(medium, otherMedium);
    }
  }
}
