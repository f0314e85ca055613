package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens lot-years, one after the other, and keeps how each of them ended. */
@Service
public class LotYears implements CaseTitle {

  /** As many lots as the two digits of a case key can number for one place. */
  public static final int MOST_LOTS = 99;

  /** Named like the record: a name with an underscore is found by an exception a row and column. */
  private static final String SELECT =
      "select y.case_key as caseKey, y.region_code as regionCode, y.lot_no as lotNo,"
          + " l.name as lotName, y.year, y.previous_key as previousKey, y.cycle_year as cycleYear,"
          + " y.outcome, w.case_key is not null as withdrawn from lot_year y"
          + " join lot l on l.region_code = y.region_code and l.lot_no = y.lot_no"
          + " left join withdrawal w on w.case_key = y.case_key ";

  private final JdbcClient jdbc;
  private final Regions regions;
  private final TimeSource time;
  private final Workflow workflow;

  LotYears(JdbcClient jdbc, Regions regions, TimeSource time, Workflow workflow) {
    this.jdbc = jdbc;
    this.regions = regions;
    this.time = time;
    this.workflow = workflow;
  }

  /** The lot-year of this case, if it names one. */
  public Optional<LotYear> find(CaseKey key) {
    return jdbc.sql(SELECT + "where y.case_key = ?")
        .param(key.root().value())
        .query(LotYear.class)
        .optional();
  }

  /**
   * The lot-year of this case.
   *
   * @throws IllegalArgumentException when the key names none
   */
  public LotYear get(CaseKey key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("unknown lot-year " + key));
  }

  /** The year after this one, once it was opened. */
  public Optional<LotYear> nextOf(CaseKey key) {
    return jdbc.sql(SELECT + "where y.previous_key = ?")
        .param(key.root().value())
        .query(LotYear.class)
        .optional();
  }

  /** The codes of the places that have ever opened a lot-year, townships too (P20). */
  public List<String> places() {
    return jdbc.sql("select distinct region_code from lot_year order by region_code")
        .query(String.class)
        .list();
  }

  /** The lot-years of these places, newest first. */
  public List<LotYear> of(Collection<String> regionCodes) {
    if (regionCodes.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "where y.region_code in (:codes) order by y.year desc, y.case_key")
        .param("codes", regionCodes)
        .query(LotYear.class)
        .list();
  }

  /**
   * Opens the first year of a new lot and starts its case; from 工作台, by somebody of the purchaser.
   *
   * @return the key of the new case
   */
  @Transactional
  public CaseKey openNew(String regionCode, int year, String userId) {
    lockPlace(regionCode);
    int lotNo =
        jdbc.sql("select coalesce(max(lot_no), 0) + 1 from lot where region_code = ?")
            .param(regionCode)
            .query(Integer.class)
            .single();
    jdbc.sql("insert into lot (region_code, lot_no, name) values (?, ?, ?)")
        .params(regionCode, lotNo, regions.get(regionCode).name() + "第" + lotNo + "包")
        .update();
    return open(CaseKey.of(regionCode, lotNo, year), null, userId);
  }

  /** Whether a place has as many lots as its case keys can number. */
  public boolean isFull(String regionCode) {
    return jdbc.sql("select coalesce(max(lot_no), 0) from lot where region_code = ?")
            .param(regionCode)
            .query(Integer.class)
            .single()
        >= MOST_LOTS;
  }

  /**
   * Takes a place until the transaction ends: its lots and townships are given away one by one, a
   * township's own with its county's, a city's with those of all its counties (P44).
   */
  void lockPlace(String regionCode) {
    Region place = regions.get(regionCode);
    String county = place.level() == Region.Level.TOWNSHIP ? regions.above(regionCode) : regionCode;
    jdbc.sql(
            "select code from region where code = :place or (parent_code = :place and level ="
                + " 'county') order by code for update")
        .param("place", county)
        .query(String.class)
        .list();
  }

  /** Opens the year after this one beside it (P1). Idempotent. */
  @Transactional
  public CaseKey openNext(CaseKey previous) {
    CaseKey next = CaseKey.of(previous.region(), previous.lotNo(), previous.year() + 1);
    return find(next).map(LotYear::key).orElseGet(() -> open(next, previous.root(), "system"));
  }

  private CaseKey open(CaseKey key, @Nullable CaseKey previous, String userId) {
    jdbc.sql(
            "insert into lot_year (case_key, region_code, lot_no, year, previous_key, opened_by,"
                + " opened_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            key.value(),
            key.region(),
            key.lotNo(),
            key.year(),
            previous == null ? null : previous.value(),
            userId,
            time.now().atOffset(ZoneOffset.UTC))
        .update();
    workflow.start("project", key, key.region(), Map.of());
    return key;
  }

  /**
   * Takes the lot until the transaction ends: who asks for the last year's outcome and who
   * announces it must not pass each other unseen.
   */
  @Transactional
  public void lock(CaseKey key) {
    jdbc.sql("select name from lot where region_code = ? and lot_no = ? for update")
        .params(key.region(), key.lotNo())
        .query(String.class)
        .single();
  }

  /** Keeps how the year ended. */
  @Transactional
  public void end(CaseKey key, LotYear.Outcome outcome) {
    jdbc.sql("update lot_year set outcome = ? where case_key = ?")
        .params(outcome.name(), key.root().value())
        .update();
  }

  /** Keeps which year of its cycle the lot-year is, when its agreement is signed (R52). */
  @Transactional
  public void setCycleYear(CaseKey key, int cycleYear) {
    jdbc.sql("update lot_year set cycle_year = ? where case_key = ?")
        .params(cycleYear, key.root().value())
        .update();
  }

  /** Renames the lot. */
  void rename(CaseKey key, String name) {
    jdbc.sql("update lot set name = ? where region_code = ? and lot_no = ?")
        .params(name, key.region(), key.lotNo())
        .update();
  }

  @Override
  public Optional<String> of(CaseKey key) {
    return key.namesLotYear()
        ? find(key).map(y -> Objects.requireNonNull(y.lotName()) + " · " + y.year() + "年")
        : Optional.empty();
  }
}
