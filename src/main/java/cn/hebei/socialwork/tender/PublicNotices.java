package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.AwardBook.Outcome;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What everybody may read of a tender: notice, result, failure (R79, B14, B34). */
@Service
public class PublicNotices {

  private static final String FIRST = "期限以法定媒体首次登载的公告为准，本页同时公开。";

  private final Tenders tenders;
  private final Notices notices;
  private final AwardBook awards;
  private final RankingFacts ranking;
  private final Committees committees;
  private final NoticeContents contents;
  private final ElsewhereReviews reviews;
  private final SourceFacts sources;
  private final PublicOpening opening;
  private final TenderFacts facts;
  private final TimeSource time;

  PublicNotices(
      Tenders tenders,
      Notices notices,
      AwardBook awards,
      RankingFacts ranking,
      Committees committees,
      NoticeContents contents,
      ElsewhereReviews reviews,
      SourceFacts sources,
      PublicOpening opening,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.awards = awards;
    this.ranking = ranking;
    this.committees = committees;
    this.contents = contents;
    this.reviews = reviews;
    this.sources = sources;
    this.opening = opening;
    this.facts = facts;
    this.time = time;
  }

  /** One notice in full, if it was published. */
  public Optional<Page> find(long id) {
    return notices.find(id).filter(this::shown).map(this::page);
  }

  /** A single source without publicity is nobody's business before it has failed or succeeded. */
  private boolean shown(Notice notice) {
    return !notice.url().isEmpty() || notice.failedOn() != null || result(notice).isPresent();
  }

  private Line line(Notice notice, Instant now) {
    Tender tender = tenders.find(notice.tenderId()).orElseThrow();
    return new Line(
        tender.id(),
        facts.title(tender.key()),
        facts.name(tender.key().region()),
        Facts.money(tender.ceiling()),
        Facts.date(notice.publishedOn()),
        TenderFacts.moment(notice.bidsCloseAt()),
        state(notice, now));
  }

  private String state(Notice notice, Instant now) {
    return PublicState.of(
            notice.terminated(),
            notice.failedOn(),
            result(notice).map(Outcome::day).orElse(null),
            notice.bidsCloseAt(),
            now)
        .title(tenders.find(notice.tenderId()).orElseThrow().course());
  }

  private Optional<Outcome> result(Notice notice) {
    return awards.published(notice.tenderId());
  }

  private Page page(Notice notice) {
    Tender tender = tenders.find(notice.tenderId()).orElseThrow();
    return new Page(
        line(notice, time.now()),
        rows(tender, notice).lines(),
        tender.course().readsOut() && result(notice).isPresent() ? ranking.of(tender) : List.of(),
        facts.wording(tender).apply(FIRST));
  }

  /** The purchase of a lot-year as everybody may read it, newest round; empty before a notice. */
  List<Facts> of(CaseKey key) {
    return tenders
        .newest(key)
        .flatMap(
            t ->
                notices
                    .find(t.id())
                    .map(n -> internal(t, rows(t, n)).row("状态", state(n, time.now()))))
        .map(List::of)
        .orElse(List.of());
  }

  private static Facts internal(Tender tender, Facts rows) {
    String reason = tender.shortenReason();
    return reason.isEmpty() ? rows : rows.row("主要负责同志批准缩短期限的理由", reason);
  }

  private Facts rows(Tender tender, Notice notice) {
    Facts rows = facts.notice(tender, notice);
    rows.rows(
        tender.course() == Course.SINGLE_SOURCE
            ? sources.published(tender)
            : contents.rows(tender, notice));
    opening.addTo(rows, tender, notice);
    Optional.ofNullable(notice.failedReason())
        .ifPresent(
            r -> rows.row(notice.terminated() ? "终止理由" : tender.course().failed() + "理由", r));
    Optional.ofNullable(notice.failedPublishedOn())
        .ifPresent(
            on ->
                rows.row(
                    tender.course().failed() + "公告",
                    "%s %s，%s"
                        .formatted(notice.failedMedium(), notice.failedUrl(), Facts.date(on))));
    result(notice).ifPresent(d -> addResult(rows, tender, d));
    return rows;
  }

  private void addResult(Facts rows, Tender tender, Outcome result) {
    String won = tender.course().won();
    rows.row(won + "机构", facts.name(result.agencyCode()))
        .row(won + "金额", Facts.money(result.price()))
        .row("结果公告", result.medium() + " " + result.url())
        .row(tender.course() == Course.SINGLE_SOURCE ? "协商人员" : "评审专家", members(tender));
    if (!result.reason().isEmpty()) {
      rows.row("未确定排名第一机构的理由", result.reason());
    }
    awards.tie(tender.id()).ifPresent(tie -> rows.row("并列的确定", tie.told()));
  }

  private String members(Tender tender) {
    List<String> elsewhere = reviews.members(tender.id());
    if (!elsewhere.isEmpty()) {
      return String.join("、", elsewhere);
    }
    return tender.course() == Course.SINGLE_SOURCE
        ? sources.negotiators(tender)
        : committees.of(tender.id()).stream()
            .filter(Member::stays)
            .map(m -> facts.name(m.expertCode()))
            .collect(Collectors.joining("、"));
  }

  /**
   * A notice in short.
   *
   * @param id its number
   * @param title what is bought
   * @param purchaser who buys
   * @param ceiling the greatest price (B14)
   * @param publishedOn day of the notice
   * @param deadline when bidding ends
   * @param state where it stands
   */
  public record Line(
      long id,
      String title,
      String purchaser,
      String ceiling,
      String publishedOn,
      String deadline,
      String state) {}

  /**
   * A notice in full.
   *
   * @param line in short
   * @param rows label and value of each row
   * @param ranking the scores, once the result is published; none where prices are not read out
   * @param hint which publication counts
   */
  public record Page(
      Line line, List<Map<String, String>> rows, List<RankedBid> ranking, String hint) {}
}
