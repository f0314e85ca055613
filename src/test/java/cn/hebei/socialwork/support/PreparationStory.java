package cn.hebei.socialwork.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes before the tender's documents in 正定县: defined once, so that a spec changes one thing.
 */
public final class PreparationStory {

  public static final String OFFICER = "130123-officer";
  public static final String BUSINESS = "130123-business";
  public static final String PRINCIPAL = "130123-principal";

  public static final String SURVEY = "tender-preparation-survey-demand";
  public static final String REVIEW = "tender-preparation-review-demand";
  public static final String SCHEME = "tender-preparation-draft-scheme";
  public static final String APPROVE_SCHEME = "tender-preparation-approve-scheme";
  public static final String METHOD = "tender-method-propose";
  public static final String APPROVE_METHOD = "tender-method-approve";

  private PreparationStory() {}

  /** Three subjects of the market were asked in August 2024. */
  public static Map<String, Object> survey() {
    Map<String, Object> values = new TreeMap<>();
    values.put("from", "2024-08-01");
    values.put("to", "2024-08-20");
    values.put("ways", List.of("CONSULTING", "PRICE_INQUIRY"));
    values.put(
        "subjects",
        List.of(
            Map.of("name", "冀中社会工作服务中心", "advice", "按服务量计价", "price", "1480000.00"),
            Map.of("name", "燕赵公益服务中心", "advice", "保留专业督导"),
            Map.of("name", "太行社会工作发展中心", "advice", "按季度付款")));
    values.put("findings", "同类机构较多，能够竞争。");
    values.put("priceBasis", "按走访、个案、小组的单价和数量测算。");
    return values;
  }

  /** Every item passes but those named, which fail with a note. */
  public static Map<String, Object> review(World world, Integer... failing) {
    List<Integer> failed = List.of(failing);
    List<Map<String, Object>> items = new ArrayList<>();
    world
        .view(BUSINESS, REVIEW, "form")
        .path("items")
        .forEach(
            row -> {
              boolean fails = failed.contains(items.size() + 1);
              Map<String, Object> item = new TreeMap<>();
              item.put("item", row.path("item").asText());
              item.put("result", fails ? "FAIL" : "PASS");
              item.put("note", fails ? "评审因素没有量化" : "");
              items.add(item);
            });
    return Map.of(
        "reviewedOn",
        world.today().toString(),
        "items",
        items,
        "reviewers",
        List.of(
            reviewer("王审查", "财务科", "FINANCE"),
            reviewer("李审查", "救助科", "BUSINESS"),
            reviewer("张审查", "办公室", "PURCHASE"),
            reviewer("赵审查", "机关纪委", "SUPERVISION")));
  }

  /** Somebody who reviews for one of the purchaser's offices. */
  public static Map<String, Object> reviewer(String name, String unit, String office) {
    return Map.of("name", name, "unit", unit, "office", office);
  }

  /** Service from 2025-01-01; the intent was published in July 2024. */
  public static Map<String, Object> scheme() {
    Map<String, Object> values = new TreeMap<>();
    values.put("content", "在正定镇设站，每月探访留守老人。");
    values.put("acceptance", "按季度核实服务量后付款。");
    values.put("risks", "空岗的限期补齐，严禁转包。");
    values.put("firstDay", "2025-01-01");
    values.put("intentOn", "2024-07-25");
    values.put("intentUrl", "https://www.ccgp.gov.cn/intent/1");
    return values;
  }

  /** An open tender with its budget, whose purchase plan is filed with finance. */
  public static Map<String, Object> method() {
    return Map.of("ground", "OPEN", "budgetNo", "石财预〔2024〕8号", "planNo", "石财采计〔2024〕1号");
  }

  /** From the open survey to the approved scheme. */
  public static void prepare(World world) {
    world.submit(OFFICER, SURVEY, survey());
    world.submit(BUSINESS, REVIEW, review(world));
    world.submit(OFFICER, SCHEME, scheme());
    world.submit(PRINCIPAL, APPROVE_SCHEME, PlanStory.AGREED);
  }

  /** From the open survey to the approved method: the documents are to be prepared. */
  public static void upToDocuments(World world) {
    prepare(world);
    world.submit(OFFICER, METHOD, method());
    world.submit(PRINCIPAL, APPROVE_METHOD, PlanStory.AGREED);
  }
}
