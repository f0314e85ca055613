package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.OpenTender.Failure;
import cn.hebei.socialwork.tender.OpenTender.Result;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Published tenders for lists and as data. One query finds them all; only the tenders of the page
 * asked for are read in full, however many years there are.
 */
@Service
public class OpenTenders {

  /** Tenders a page. */
  public static final int PAGE = 20;

  private final JdbcClient jdbc;
  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final AwardBook awards;
  private final TenderFacts facts;
  private final TimeSource time;

  OpenTenders(
      JdbcClient jdbc,
      Tenders tenders,
      Notices notices,
      NoticeChanges changes,
      AwardBook awards,
      TenderFacts facts,
      TimeSource time) {
    this.jdbc = jdbc;
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.awards = awards;
    this.facts = facts;
    this.time = time;
  }

  /**
   * One page of what was published, newest first.
   *
   * @param wanted which ones
   * @param page the first is 1; behind the last there is nothing
   */
  public Found search(Wanted wanted, int page) {
    Instant now = time.now();
    List<Entry> all = entries().stream().filter(e -> e.fits(wanted, now)).toList();
    List<OpenTender> shown =
        all.stream()
            .skip((page - 1L) * PAGE)
            .limit(PAGE)
            .map(e -> read(e.tenderId(), now))
            .flatMap(Optional::stream)
            .toList();
    return new Found(shown, page, (all.size() + PAGE - 1) / PAGE, all.size());
  }

  /** One tender, if it was published. */
  public Optional<OpenTender> find(long id) {
    return read(id, time.now());
  }

  private List<Entry> entries() {
    return jdbc.sql(
            "select n.tender_id, t.case_key, n.bids_close_at, n.failed_on, n.terminated,"
                + " a.result_on"
                + " from tender_notice n join tender t on t.id = n.tender_id"
                + " left join tender_award a on a.tender_id = n.tender_id"
                + " where n.url <> '' or n.failed_on is not null or a.result_on is not null"
                + " order by case when n.url <> '' then n.published_on"
                + " else coalesce(a.result_on, n.failed_on) end desc, n.tender_id desc")
        .query(Entry.class)
        .list();
  }

  private Optional<OpenTender> read(long id, Instant now) {
    return notices
        .find(id)
        .map(n -> read(tenders.find(id).orElseThrow(), n, now))
        .filter(t -> !t.url().isEmpty() || t.failure() != null || t.result() != null);
  }

  private OpenTender read(Tender tender, Notice notice, Instant now) {
    Result result = result(tender);
    LocalDate resultOn = result == null ? null : result.on();
    PublicState state =
        PublicState.of(notice.terminated(), notice.failedOn(), resultOn, notice.bidsCloseAt(), now);
    return new OpenTender(
        tender.id(),
        tender.key().root().value(),
        tender.round(),
        facts.title(tender.key()),
        tender.key().region(),
        facts.name(tender.key().region()),
        tender.documents().service(),
        facts.budget(tender),
        tender.ceiling(),
        notice.medium(),
        notice.url(),
        firstPublished(notice, resultOn),
        state,
        OpenTender.Way.of(tender.course(), state, notice),
        changes.published(tender.id()).stream().map(c -> OpenTender.Change.of(c, notice)).toList(),
        failure(notice),
        result);
  }

  /** A single source without publicity is published with its result or failure only (B49). */
  private static LocalDate firstPublished(Notice notice, @Nullable LocalDate resultOn) {
    LocalDate ended = resultOn == null ? notice.failedOn() : resultOn;
    return notice.url().isEmpty() && ended != null ? ended : notice.publishedOn();
  }

  private static @Nullable Failure failure(Notice notice) {
    return notice.failedOn() == null ? null : Failure.of(notice, notice.failedOn());
  }

  private @Nullable Result result(Tender tender) {
    return awards
        .published(tender.id())
        .map(o -> new Result(facts.name(o.agencyCode()), o.price(), o.day(), o.medium(), o.url()))
        .orElse(null);
  }

  private record Entry(
      long tenderId,
      String caseKey,
      OffsetDateTime bidsCloseAt,
      @Nullable LocalDate failedOn,
      boolean terminated,
      @Nullable LocalDate resultOn) {

    boolean fits(Wanted wanted, Instant now) {
      return (wanted.regions().isEmpty()
              || wanted.regions().contains(new CaseKey(caseKey).region()))
          && wanted
              .state()
              .map(s -> s == PublicState.of(terminated, failedOn, resultOn, bidsCloseAt, now))
              .orElse(true);
    }
  }

  /**
   * Which tenders.
   *
   * @param regions codes of the purchasers' places; empty for all
   * @param state where they stand; empty for all
   */
  public record Wanted(Set<String> regions, Optional<PublicState> state) {}

  /**
   * One page of them.
   *
   * @param tenders on this page
   * @param page its number
   * @param pages how many there are
   * @param total how many tenders there are
   */
  public record Found(List<OpenTender> tenders, int page, int pages, int total) {}
}
