package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The published intents of approved purchase plans, as everybody may read them (B3, R79). */
@Service
public class PublicIntents {

  /** Intents a page. */
  public static final int PAGE = 20;

  private static final String NEWEST =
      "(select distinct on (case_key) case_key, content, intent_on, intent_url from purchase_scheme"
          + " where approved_on is not null and intent_on is not null"
          + " order by case_key, version desc) newest";

  private final JdbcClient jdbc;
  private final LotYears years;
  private final Organs organs;
  private final Plans plans;
  private final CaseRules rules;
  private final WorkingCalendar calendar;

  PublicIntents(
      JdbcClient jdbc,
      LotYears years,
      Organs organs,
      Plans plans,
      CaseRules rules,
      WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.years = years;
    this.organs = organs;
    this.plans = plans;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * One page of them, newest first.
   *
   * @param page the first is 1; behind the last there is nothing
   */
  public Found search(int page) {
    int total = jdbc.sql("select count(*) from " + NEWEST).query(Integer.class).single();
    List<Intent> shown =
        jdbc
            .sql("select * from " + NEWEST + " order by intent_on desc, case_key limit ? offset ?")
            .params(PAGE, (page - 1L) * PAGE)
            .query(Row.class)
            .list()
            .stream()
            .map(this::intent)
            .toList();
    return new Found(shown, page, (total + PAGE - 1) / PAGE, total);
  }

  private Intent intent(Row row) {
    CaseKey key = new CaseKey(row.caseKey());
    return new Intent(
        row.caseKey(),
        years.get(key).lotName() + "（" + key.year() + "年）",
        key.region(),
        organs.get(key.region()).name(),
        row.content(),
        plans.get(key).serviceBudget(),
        earliest(key, row.intentOn()),
        row.intentOn(),
        row.intentUrl());
  }

  /** The day before which no notice follows; null while its year has no calendar yet. */
  private @Nullable LocalDate earliest(CaseKey key, LocalDate intentOn) {
    int days = Integer.parseInt(rules.shown(key.root().value(), Intents.DAYS).value());
    try {
      return calendar.plusDays(intentOn, days);
    } catch (YearNotLoadedException e) {
      return null;
    }
  }

  private record Row(String caseKey, String content, LocalDate intentOn, String intentUrl) {}

  /**
   * A published intent.
   *
   * @param caseKey lot-year, such as 130123-01-2025
   * @param title what is bought
   * @param region code of the purchaser's place
   * @param purchaser who buys
   * @param content what is needed, in short
   * @param budget in yuan
   * @param earliest first day on which the purchase may begin, or null
   * @param publishedOn day of the publication
   * @param url where it was published
   */
  public record Intent(
      String caseKey,
      String title,
      String region,
      String purchaser,
      String content,
      BigDecimal budget,
      @Nullable LocalDate earliest,
      LocalDate publishedOn,
      String url) {}

  /**
   * One page of them.
   *
   * @param intents on this page
   * @param page its number
   * @param pages how many there are
   * @param total how many intents there are
   */
  public record Found(List<Intent> intents, int page, int pages, int total) {}
}
