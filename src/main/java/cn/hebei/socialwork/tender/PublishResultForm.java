package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.AwardBook.Decision;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officer enters where the result was published (B34, R79). */
@Component
class PublishResultForm implements TaskForm<PublishResultForm.Values> {

  private final Tenders tenders;
  private final AwardBook awards;
  private final TenderFacts facts;
  private final TimeSource time;
  private final AwardClocks clocks;
  private final BondCases bonds;
  private final Media media;

  PublishResultForm(
      Tenders tenders,
      AwardBook awards,
      TenderFacts facts,
      TimeSource time,
      AwardClocks clocks,
      BondCases bonds,
      Media media) {
    this.tenders = tenders;
    this.awards = awards;
    this.facts = facts;
    this.time = time;
    this.clocks = clocks;
    this.bonds = bonds;
    this.media = media;
  }

  @Override
  public String id() {
    return "tender-publish-result";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Until it is published, the winner is known to those who publish it only (B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Award award = awards.of(task.key()).orElseThrow();
    Tender tender = tenders.get(task.key());
    String won = tender.course().won();
    Facts shown =
        new Facts()
            .row("采购项目", facts.title(task.key()))
            .row(won + "机构", facts.name(award.agencyCode()))
            .row(won + "金额", Facts.money(award.price()))
            .row("确定日期", Facts.date(award.awardedOn()));
    return new FormView(
        Map.of("publishedOn", time.today()), shown.put("media", media.options(tender)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    long tenderId = tender.id();
    Decision decision = awards.find(tenderId).orElseThrow();
    if (!Texts.isUrl(v.url())) {
      return Result.refused("“公告网址”应以 http:// 或 https:// 开头。");
    }
    if (v.publishedOn().isBefore(decision.awardedOn()) || v.publishedOn().isAfter(time.today())) {
      return Result.refused(
          "“公告日期”应在确定中标机构之日（%s）至今日之间。".formatted(Facts.date(decision.awardedOn())));
    }
    Optional<String> elsewhere = media.refusal(tender, "发布媒体", v.medium());
    if (elsewhere.isPresent()) {
      return Result.refused(elsewhere.get());
    }
    awards.publish(tenderId, v.medium().strip(), v.url().strip(), v.publishedOn());
    clocks.published(tender, v.publishedOn());
    bonds.news(tender.key());
    return Result.done("发布结果公告");
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String medium,
      @Nullable @Size(max = 100, message = "不能超过100个字") String otherMedium,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String url,
      @NotNull(message = "没有填写") LocalDate publishedOn) {

    Values {
      medium = Media.name(medium, otherMedium);
    }
  }
}
