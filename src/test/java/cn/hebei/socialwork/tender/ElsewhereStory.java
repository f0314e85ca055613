package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;

import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A 竞争性磋商 of 正定县 that a trading centre holds: its record, in which a spec changes one thing. */
class ElsewhereStory {

  static final String REGISTER = "consultation-register";

  private final World world;
  private final ConsultationStory story;
  private final Tenders tenders;

  ElsewhereStory(World world, ConsultationStory story, Tenders tenders) {
    this.world = world;
    this.story = story;
    this.tenders = tenders;
  }

  /** The notice names the platform, the group is formed, and the last deadline is over. */
  long held() {
    return held(TenderStory.documents());
  }

  long held(Map<String, Object> documents) {
    CaseKey key = story.prepared(documents);
    world.submit(
        ConsultationStory.OFFICER, ConsultationStory.PUBLISH, ConsultationStory.noticeElsewhere());
    world.submit(
        ConsultationStory.OFFICER,
        ConsultationStory.FORM,
        ConsultationStory.group(ConsultationStory.THREE, "expert-1"));
    world.goTo(ConsultationStory.QUOTES);
    return tenders.get(key).id();
  }

  /** Three responses, all of them consulted, told of the change and asked for a last price. */
  static Map<String, Object> registered() {
    return registered(
        List.of(
            quoting("agency-1", "1411111.11", "1400000.00"),
            quoting("agency-2", "1421111.11", "1200000.00"),
            quoting("agency-3", "1431111.11", "1300000.00")));
  }

  static Map<String, Object> registered(List<Map<String, Object>> bids) {
    Map<String, Object> values = new TreeMap<>(ended(bids));
    values.put("change", ConsultationStory.CHANGE);
    values.put("notified", true);
    values.put("askedAt", "2024-09-12T16:00");
    values.put("closesAt", "2024-09-13T10:00");
    return values;
  }

  /** It ended before anybody was asked for a last price. */
  static Map<String, Object> ended(List<Map<String, Object>> bids) {
    return Map.of(
        "organizer", "石家庄市公共资源交易中心，示例采购代理公司",
        "recordNo", "石交磋〔2024〕31号",
        "bids", bids,
        "record", "在交易中心第三评标室磋商，没有成员回避，没有异议。");
  }

  /** The record with this supplier's row changed, counted from 1. */
  static Map<String, Object> changing(int row, String field, Object value) {
    List<Map<String, Object>> bids = new ArrayList<>(bids());
    bids.set(row - 1, with(bids.get(row - 1), field, value));
    return registered(bids);
  }

  /** The record without this field of this supplier's row. */
  static Map<String, Object> lacking(int row, String... fields) {
    List<Map<String, Object>> bids = new ArrayList<>(bids());
    Map<String, Object> less = new TreeMap<>(bids.get(row - 1));
    less.keySet().removeAll(List.of(fields));
    bids.set(row - 1, less);
    return registered(bids);
  }

  @SuppressWarnings("unchecked") // as registered() puts it
  private static List<Map<String, Object>> bids() {
    return (List<Map<String, Object>>) Objects.requireNonNull(registered().get("bids"));
  }

  /** A supplier that was consulted and quoted. */
  static Map<String, Object> quoting(String agency, String first, String last) {
    Map<String, Object> row = new TreeMap<>(consulted(agency, first));
    row.put("finalPrice", last);
    row.put("quotedAt", "2024-09-13T09:30");
    row.put("quotationNo", "报价0913-" + agency.charAt(agency.length() - 1));
    row.put("words", "按每月二十四次安排");
    return row;
  }

  /** A supplier that was consulted and then left. */
  static Map<String, Object> consulted(String agency, String first) {
    return with(response(agency, first), "heldAt", "2024-09-12T11:00");
  }

  /** A conforming response. */
  static Map<String, Object> response(String agency, String first) {
    Map<String, Object> row = new TreeMap<>();
    row.put("agency", agency);
    row.put("price", first);
    row.put("submittedAt", "2024-09-12T09:00");
    row.put("team", 3);
    row.put("digest", "JYZX-2024-0912");
    row.put("servicePlan", "三名社工驻站，每月入户二十次。");
    row.put("conclusion", "PASS");
    row.putAll(TenderStory.noRecord(LocalDate.of(2024, 9, 12)));
    return row;
  }

  /** A response that does not conform. */
  static Map<String, Object> failing(String agency, String first) {
    Map<String, Object> row = new TreeMap<>(response(agency, first));
    row.putAll(ConsultationStory.nonconforming());
    row.put("conclusion", "FAIL");
    return row;
  }
}
