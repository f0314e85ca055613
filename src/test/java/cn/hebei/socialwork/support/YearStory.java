package cn.hebei.socialwork.support;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lot-year of 正定县 that is already under agreement: where service and evaluation begin. */
public final class YearStory {

  private final World world;
  private final Workflow workflow;
  private final JdbcClient jdbc;

  public YearStory(World world, Workflow workflow, JdbcClient jdbc) {
    this.world = world;
    this.workflow = workflow;
    this.jdbc = jdbc;
  }

  /** The plan of 2025 is adopted and an agreement of 200,000 yuan with agency-1 in force. */
  public CaseKey underAgreement(LocalDate from, LocalDate to, int cycleYear) {
    CaseKey key = world.adoptedLot();
    agree(jdbc, key, from, to, cycleYear);
    return key;
  }

  /** An agreement of 200,000 yuan with agency-1, reported by quarters, two workers. */
  public static void agree(
      JdbcClient jdbc, CaseKey key, LocalDate from, LocalDate to, int cycleYear) {
    jdbc.sql(
            "insert into agreement (case_key, agency_code, amount, service_from, service_to,"
                + " cycle_year, report_period, staff, term, content, goals, requirements, duties,"
                + " assessment, breach, drafted_by, signed_on) values (?, 'agency-1', 200000.00, ?,"
                + " ?, ?, 'QUARTER', 2, '一年', '驻站服务', '目标', '要求', '权利义务', '评估', '违约',"
                + " '130123-officer', ?)")
        .params(key.value(), from, to, cycleYear, from)
        .update();
    jdbc.sql("insert into agreement_scale values (?, 30, 70, 90, 80, 60)")
        .param(key.value())
        .update();
  }

  /** Starts one step of the year by itself. */
  public void start(String process, CaseKey key) {
    workflow.start(process, key, key.region(), Map.of());
    world.runJobs();
  }

  /** A report of one quarter that adds up to 50,000.00 yuan. */
  public static Map<String, Object> report() {
    Map<String, Object> values = new TreeMap<>();
    for (String count :
        new String[] {
          "casesBefore", "casesClosed", "servedChildren", "servedGovernance", "servedAffairs"
        }) {
      values.put(count, 0);
    }
    values.put("visits", 120);
    values.put("casesOpened", 3);
    values.put("groups", 1);
    values.put("activities", 2);
    values.put("servedAssistance", 80);
    values.put("servedElderly", 200);
    values.put("staffInPost", 2);
    for (String cost : new String[] {"Travel", "Supplies", "Office", "Training", "Taxes"}) {
      values.put("spent" + cost, "0");
    }
    values.put("spentPersonnel", "40000.00");
    values.put("spentActivities", "9000.50");
    values.put("spentManagement", "999.50");
    values.put("spentTotal", "50000.00");
    values.put("summary", "入户走访和政策宣传");
    values.put("effects", "接受督导一次，服务对象反映良好");
    return values;
  }

  /** A scoring of 85 points without a veto. */
  public static Map<String, Object> score(String station, String project) {
    Map<String, Object> values = new TreeMap<>();
    values.put("stationScore", station);
    values.put("projectScore", project);
    values.put("validOpinions", 40);
    values.put("satisfaction", "92.50");
    values.put("veto", "NO");
    values.put("comment", "建档完整，督导记录不全");
    return values;
  }
}
