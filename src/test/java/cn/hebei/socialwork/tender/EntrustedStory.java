package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An open tender of 正定县 that the 采购代理机构 agent-1 holds elsewhere. */
class EntrustedStory {

  static final String AGENT = "agent-1";
  static final String NAME = "冀诚采购代理有限公司（示例）";
  static final String CODE = "91130100MA0CPXXA1K";

  static final String OPENING = "entrusted-opening";
  static final String CONSULTATION = "entrusted-consultation";
  static final String REVIEW = "entrusted-review";
  static final String REGISTER = "open-tender-register-opening";

  private static final List<String> PRICES = List.of("1400000.00", "1200000.00", "1300000.00");

  private final World world;
  private final TenderStory story;
  private final Agencies agencies;
  private final Organs organs;

  EntrustedStory(World world, TenderStory story, Agencies agencies, Organs organs) {
    this.world = world;
    this.story = story;
    this.agencies = agencies;
    this.organs = organs;
  }

  /** A notice that names the agent by this code. */
  static Map<String, Object> entrusted(Map<String, Object> notice, String code) {
    Map<String, Object> values = new TreeMap<>(notice);
    values.put("mode", "ELSEWHERE");
    values.put("platform", "石家庄市公共资源交易中心");
    values.put("agentName", NAME);
    values.put("agentCode", code);
    values.put("agentAgreement", "冀代〔2024〕7号");
    return values;
  }

  /** The notice is out; the deadline lies ahead. */
  void noticed(String code) {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    world.submit(PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    world.submit(OFFICER, "open-tender-publish-notice", entrusted(TenderStory.notice(), code));
  }

  /** The opening was held, an hour ago. */
  void held() {
    held(CODE);
  }

  void held(String code) {
    noticed(code);
    world.goTo(DEADLINE.plusMinutes(90));
  }

  /** The opening is registered as the agent handed it in, and all bidders qualify. */
  void qualified() {
    held();
    world.submit(AGENT, OPENING, opening());
    world.submit(OFFICER, REGISTER, opening());
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    world.goTo(DEADLINE.plusDays(1));
  }

  /** The record of the opening: three bidders by name and code. */
  Map<String, Object> opening() {
    return opening(List.of(bidder(1), bidder(2), bidder(3)));
  }

  static Map<String, Object> opening(List<Map<String, Object>> bids) {
    Map<String, Object> values = new TreeMap<>();
    values.put("bids", bids);
    values.put("record", "上午十时在交易中心开标。");
    values.put("openedAt", "2024-09-23T10:00:00");
    values.put("host", "交易中心张某");
    values.put("recorder", "代理公司李某");
    values.put("recorded", "YES");
    values.put("recordingPlace", "交易中心音像2024-0923号");
    return values;
  }

  /** The record with this bidder's row changed, counted from 1. */
  Map<String, Object> changing(int row, String field, Object value) {
    List<Map<String, Object>> bids = new ArrayList<>();
    for (int n = 1; n <= PRICES.size(); n++) {
      bids.add(n == row ? with(bidder(n), field, value) : bidder(n));
    }
    return opening(bids);
  }

  Map<String, Object> bidder(int n) {
    Map<String, Object> row = named(n);
    row.put("price", PRICES.get(n - 1));
    row.put("submittedAt", "2024-09-23T09:00:00");
    row.put("team", 3);
    row.put("digest", "JYZX-2024-0923-" + n);
    row.put("servicePlan", "三名社工驻站。");
    return row;
  }

  /** Name and code of an agency that has an account here. */
  Map<String, Object> named(int n) {
    Map<String, Object> row = new TreeMap<>();
    row.put("name", organs.get("agency-" + n).name());
    row.put("creditCode", agencies.find("agency-" + n).orElseThrow().creditCode());
    return row;
  }

  /** The record of a consultation, its suppliers by name and code. */
  @SuppressWarnings("unchecked") // as ElsewhereStory puts it
  Map<String, Object> consultation() {
    Map<String, Object> record = new TreeMap<>(ElsewhereStory.registered());
    List<Map<String, Object>> rows = new ArrayList<>();
    int n = 0;
    for (Map<String, Object> row :
        (List<Map<String, Object>>) Objects.requireNonNull(record.get("bids"))) {
      Map<String, Object> own = new TreeMap<>(row);
      own.remove("agency");
      own.putAll(named(++n));
      rows.add(own);
    }
    record.put("bids", rows);
    return record;
  }
}
