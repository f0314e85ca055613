package cn.hebei.socialwork.agreement;

import static cn.hebei.socialwork.support.PlanStory.AGREED;

import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The happy agreement of 正定县 in 2025: defined once, so that a spec changes one thing. */
public final class AgreementStory {

  /** What the tender decided. */
  public static final String PRICE = "1500000.00";

  /** The agency agrees. */
  public static final Map<String, Object> CONFIRMED =
      Map.of("decision", "APPROVE", "noTransfer", true);

  private AgreementStory() {}

  /** A lot-year with an adopted plan, won by agency-1, at the beginning of its agreement. */
  public static CaseKey begin(World world, Workflow workflow, JdbcClient jdbc) {
    CaseKey key = world.adoptedLot();
    award(jdbc, key);
    workflow.start("agreement", key, key.region(), Map.of());
    world.runJobs();
    return key;
  }

  /** Writes a decided tender; the tender itself is another story. */
  public static void award(JdbcClient jdbc, CaseKey key) {
    long tender =
        jdbc.sql(
                "insert into tender (case_key, round, service, ceiling, price_points, renewal,"
                    + " drafted_by) values (?, 99, 's', 1530000, 20, true, 'x') returning id")
            .param(key.value())
            .query(Long.class)
            .single();
    jdbc.sql("insert into bid (key, agency_code, sealed_link) values (?, 'agency-1', 'x')")
        .param("bid-" + tender)
        .update();
    jdbc.sql("insert into opened_bid values (?, 1, ?, 'agency-1', ?, 'p', 3, ?, 'd')")
        .params(
            tender,
            "bid-" + tender,
            new BigDecimal(PRICE),
            World.BEGIN.atZone(ZoneOffset.UTC).toOffsetDateTime())
        .update();
    jdbc.sql(
            "insert into tender_award (tender_id, bid_no, reason, awarded_on, awarded_by)"
                + " values (?, 1, '', ?, 'x')")
        .params(tender, World.BEGIN.toLocalDate())
        .update();
  }

  /** The draft for 2025. */
  public static Map<String, Object> draft() {
    Map<String, Object> values = new TreeMap<>();
    values.put("serviceFrom", "2025-01-01");
    values.put("serviceTo", "2025-12-31");
    values.put("amount", PRICE);
    values.put("staff", 1);
    values.put("reportPeriod", "QUARTER");
    for (String section :
        new String[] {"content", "goals", "requirements", "duties", "assessment", "breach"}) {
      values.put(section, "按约定");
    }
    values.put("noTransfer", true);
    return values;
  }

  /** Signed and published today. */
  public static Map<String, Object> signing(LocalDate day) {
    return Map.of(
        "signedOn",
        day.toString(),
        "number",
        "社购〔2025〕1号",
        "publishedOn",
        day.toString(),
        "publicationUrl",
        "https://www.ccgp-hebei.gov.cn/1");
  }

  /** Draft, the agency's yes and both leaders' yes. */
  public static void approve(World world, Map<String, Object> draft) {
    world.submit("130123-officer", "agreement-draft", draft);
    world.submit("agency-1", "agreement-confirmation-confirm", CONFIRMED);
    world.submit("130123-deputy", "agreement-review", AGREED);
    world.submit("130123-principal", "agreement-approve", AGREED);
  }

  /** From the open draft to the signed agreement. */
  public static void sign(World world) {
    approve(world, draft());
    world.submit("130123-officer", "agreement-record-signing", signing(World.BEGIN.toLocalDate()));
  }
}
