package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.procurement.Intents;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.Notices.Publication;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Publishes the notice of a round that asks for bids or responses; every term runs from the day of
 * that publication (R79, B3, B11-B13, P12).
 */
@Component
class Publishing {

  private final Notices notices;
  private final TenderFacts facts;
  private final BidPeriod period;
  private final Terms terms;
  private final Intents intents;
  private final Media media;
  private final TimeSource time;

  Publishing(
      Notices notices,
      TenderFacts facts,
      BidPeriod period,
      Terms terms,
      Intents intents,
      Media media,
      TimeSource time) {
    this.notices = notices;
    this.facts = facts;
    this.period = period;
    this.terms = terms;
    this.intents = intents;
    this.media = media;
    this.time = time;
  }

  /** The documents with the first days that may be published today. */
  Facts facts(Tender tender) {
    Facts shown = facts.documents(tender).put("media", media.options(tender));
    shown.row(
        tender.course().documents() + "提供截止日", period.documents(tender, time.today()) + "（今日公告）");
    shown.row(tender.course().deadline(), period.span(tender, time.today()) + "（今日公告）");
    return tender.shortenReason().isEmpty()
        ? shown
        : shown.row(
            "主要负责同志批准缩短期限",
            tender.shortenReason() + "\n" + facts.wording(tender).apply(period.passable(tender)));
  }

  /** Why it may not be published like this, if so. */
  Optional<String> refusal(Tender tender, Publication p) {
    if (!Texts.isUrl(p.url())) {
      return Optional.of("“公告网址”应以 http:// 或 https:// 开头。");
    }
    LocalDate approvedOn = Objects.requireNonNull(tender.approvedOn());
    if (p.publishedOn().isBefore(approvedOn) || p.publishedOn().isAfter(time.today())) {
      return Optional.of("“公告日期”应在采购文件批准之日（%s）至今日之间。".formatted(Facts.date(approvedOn)));
    }
    if (!p.bidsCloseAt().isAfter(time.now())) {
      return Optional.of("“%s”已经过去，请重新填写。".formatted(tender.course().deadline()));
    }
    LocalDateTime close = local(p);
    return intents
        .refusal(
            tender.key(), "公告日期", p.publishedOn(), !tender.shortenReason().isEmpty(), Intents.WAY)
        .or(() -> period.refusal(tender, p.publishedOn(), close.toLocalDate()))
        .or(() -> period.documentsRefusal(tender, p.publishedOn(), p.documentsUntil(), close))
        .or(() -> media.refusal(tender, "发布媒体", p.medium()));
  }

  private static LocalDateTime local(Publication p) {
    return p.bidsCloseAt()
        .atOffset(ZoneOffset.UTC)
        .atZoneSameInstant(TimeSource.ZONE)
        .toLocalDateTime();
  }

  /**
   * Publishes; the clocks run from the day of the notice.
   *
   * @return when the documents are no longer handed out, and when bidding ends
   */
  Map<String, Object> publish(Tender tender, Publication p, String user) {
    notices.publish(tender.id(), p, user);
    intents.begun(tender.key());
    Course course = tender.course();
    String scope = tender.scope();
    String event = course.notice() + "首次发布";
    LocalDate from = p.publishedOn();
    terms.open(scope, course.noticeKey(), event, from, "公告期满。");
    terms.open(
        scope,
        course.documentsKey(),
        event,
        from,
        "停止提供" + course.documents() + (course.readsOut() ? "，核对获取文件的家数。" : "。"));
    ends(tender, course.documentsKey(), p.documentsUntil());
    terms.open(
        scope,
        course.responseKey(),
        event,
        from,
        course.readsOut() ? "截止投标，当场开标。" : "截止提交首次响应文件，交磋商小组审查。");
    ends(tender, course.responseKey(), local(p).toLocalDate());
    return Map.of(
        "documentsUntil",
        Moments.endOf(p.documentsUntil()),
        "bidsCloseOn",
        Moments.of(p.bidsCloseAt()));
  }

  private void ends(Tender tender, String ruleKey, LocalDate day) {
    boolean sooner =
        terms.running(tender.scope(), ruleKey).filter(t -> day.isBefore(t.until())).isPresent();
    if (sooner) {
      terms.shorten(tender.scope(), ruleKey, day, "主要负责同志批准缩短：" + tender.shortenReason());
    } else {
      terms.extend(tender.scope(), ruleKey, day, "公告载明的期限");
    }
  }
}
