package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;

import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An open tender of 正定县 that a trading centre holds, and the report of its committee. */
class ReportStory {

  static final String REGISTER = "review-register";

  private static final List<String> PRICES =
      List.of("1400000.00", "1200000.00", "1300000.00", "1100000.00");

  private final World world;
  private final TenderStory story;
  private final Tenders tenders;

  ReportStory(World world, TenderStory story, Tenders tenders) {
    this.world = world;
    this.story = story;
    this.tenders = tenders;
  }

  /** Three bids were opened elsewhere, all of them qualify, and the committee has sat since. */
  long qualified() {
    return qualified(PRICES.subList(0, 3));
  }

  /** The same with a fourth, the cheapest. */
  long fourQualified() {
    return qualified(PRICES);
  }

  /** The same at these prices. */
  long qualified(List<String> prices) {
    var key = story.planned();
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    world.submit(TenderStory.PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    Map<String, Object> notice = with(TenderStory.notice(), "mode", "ELSEWHERE");
    world.submit(OFFICER, "open-tender-publish-notice", with(notice, "platform", "石家庄市公共资源交易中心"));
    world.goTo(DEADLINE.plusMinutes(90));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int n = 1; n <= prices.size(); n++) {
      Map<String, Object> row = new TreeMap<>();
      row.put("agency", "agency-" + n);
      row.put("price", prices.get(n - 1));
      row.put("submittedAt", "2024-09-23T09:00");
      row.put("team", 3);
      row.put("digest", "JYZX-2024-0923-" + n);
      row.put("servicePlan", "三名社工驻站。");
      rows.add(row);
    }
    world.submit(
        OFFICER,
        "open-tender-register-opening",
        Map.of(
            "bids", rows,
            "record", "上午十时在交易中心开标。",
            "openedAt", "2024-09-23T10:00",
            "host", "交易中心张某",
            "recorder", "代理公司李某",
            "recorded", "YES",
            "recordingPlace", "交易中心音像2024-0923号"));
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    world.goTo(DEADLINE.plusDays(1));
    return tenders.get(key).id();
  }

  /** The report: 1号 before 3号, both recommended, before 2号. */
  static Map<String, Object> report() {
    Map<String, Object> values = new TreeMap<>();
    values.put("organizer", "石家庄市公共资源交易中心");
    values.put("reportNo", "石交评〔2024〕18号");
    values.put("place", "市交易中心第三评标室");
    values.put("heldOn", "2024-09-24");
    values.put("receivedOn", "2024-09-24");
    values.put("recusals", "李己因配偶在2号投标机构任职回避，已更换为赵丁");
    values.put("members", members());
    values.put("bids", bids());
    return values;
  }

  static List<Map<String, Object>> members() {
    return List.of(
        member("赵甲", "LEADER"),
        member("赵乙", "EXPERT"),
        member("赵丙", "EXPERT"),
        member("赵丁", "EXPERT"),
        member("赵戊", "PURCHASER"));
  }

  static Map<String, Object> member(String name, String office) {
    return Map.of("name", name, "office", office);
  }

  /** 1,400,000: 17.14 + 78; 1,200,000: 20 + 60; 1,300,000: 18.46 + 70. */
  static List<Map<String, Object>> bids() {
    return List.of(
        bid(1, "1400000.00", "78.00", "95.14", 1, true),
        bid(2, "1200000.00", "60.00", "80.00", 3, false),
        bid(3, "1300000.00", "70.00", "88.46", 2, true));
  }

  static Map<String, Object> bid(
      int no,
      String price,
      @Nullable String points,
      @Nullable String total,
      @Nullable Integer rank,
      boolean candidate) {
    Map<String, Object> row = new TreeMap<>();
    row.put("bid", no + "号 " + name(no));
    row.put("conclusion", "VALID");
    row.put("price", price);
    if (points != null) {
      row.put("points", points);
    }
    if (total != null) {
      row.put("total", total);
    }
    if (rank != null) {
      row.put("rank", rank);
    }
    row.put("candidate", candidate);
    return row;
  }

  static Map<String, Object> invalid(int no, String price, String reason) {
    Map<String, Object> row = bid(no, price, null, null, null, false);
    row.put("conclusion", "INVALID");
    row.put("reason", reason);
    return row;
  }

  /** The report with this bid's row changed, counted from 1; null leaves the field out. */
  static Map<String, Object> changing(int row, String field, @Nullable Object value) {
    List<Map<String, Object>> bids = new ArrayList<>(bids());
    Map<String, Object> changed = new TreeMap<>(bids.get(row - 1));
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    bids.set(row - 1, changed);
    return with(report(), "bids", bids);
  }

  private static String name(int no) {
    return "冀心社会工作服务中心（示例%d）".formatted(no);
  }
}
