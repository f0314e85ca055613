package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.AwardBook.Decision;
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
  private final NoticeChanges changes;
  private final SourceFacts sources;
  private final TenderFacts facts;
  private final TimeSource time;

  PublicNotices(
      Tenders tenders,
      Notices notices,
      AwardBook awards,
      RankingFacts ranking,
      Committees committees,
      NoticeChanges changes,
      SourceFacts sources,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.awards = awards;
    this.ranking = ranking;
    this.committees = committees;
    this.changes = changes;
    this.sources = sources;
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
            result(notice).map(Decision::resultOn).orElse(null),
            notice.bidsCloseAt(),
            now)
        .title(tenders.find(notice.tenderId()).orElseThrow().course());
  }

  private Optional<Decision> result(Notice notice) {
    return awards.find(notice.tenderId()).filter(d -> d.resultOn() != null);
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
        .flatMap(t -> notices.find(t.id()).map(n -> rows(t, n).row("状态", state(n, time.now()))))
        .map(List::of)
        .orElse(List.of());
  }

  private Facts rows(Tender tender, Notice notice) {
    Facts rows = facts.notice(tender, notice);
    if (tender.course() == Course.SINGLE_SOURCE) {
      rows.rows(sources.published(tender));
    }
    changes.published(tender.id()).forEach(c -> rows.row(title(c), c.words(tender.course())));
    Optional.ofNullable(notice.failedReason())
        .ifPresent(r -> rows.row(notice.terminated() ? "终止理由" : "废标理由", r));
    result(notice).ifPresent(d -> addResult(rows, tender, d));
    return rows;
  }

  private static String title(NoticeChange change) {
    return "变更公告（%s）".formatted(change.kind().title());
  }

  private void addResult(Facts rows, Tender tender, Decision decision) {
    Award award = awards.of(tender.key()).orElseThrow();
    String won = tender.course().won();
    rows.row(won + "机构", facts.name(award.agencyCode()))
        .row(won + "金额", Facts.money(award.price()))
        .row("结果公告", decision.resultMedium() + " " + decision.resultUrl())
        .row(tender.course() == Course.SINGLE_SOURCE ? "协商人员" : "评审专家", members(tender));
    if (!decision.reason().isEmpty()) {
      rows.row("未确定排名第一机构的理由", decision.reason());
    }
  }

  private String members(Tender tender) {
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
