package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;

import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A purchase from a single source, up to what a spec is about. */
final class SingleSourceStory {

  static final String JUSTIFY = "single-source-justify";
  static final String APPROVE = "single-source-approve";
  static final String PUBLISH = "single-source-publish";
  static final String ANSWER = "single-source-answer";
  static final String NEGOTIATE = "single-source-negotiate";
  static final String OFFER = "single-offer-make";
  static final String CONFIRM = "single-offer-confirm";

  private final World world;

  SingleSourceStory(World world) {
    this.world = world;
  }

  /** The method is chosen and approved; the supplier has to be justified. */
  CaseKey chosen() {
    return chosen(PreparationStory.scheme());
  }

  CaseKey chosen(Map<String, Object> scheme) {
    CaseKey key = world.adoptedLot();
    world.submit(OFFICER, PreparationStory.SURVEY, PreparationStory.survey());
    world.submit(
        PreparationStory.BUSINESS, PreparationStory.REVIEW, PreparationStory.review(world));
    world.submit(OFFICER, PreparationStory.SCHEME, scheme);
    world.submit(PRINCIPAL, PreparationStory.APPROVE_SCHEME, PlanStory.AGREED);
    world.submit(
        OFFICER,
        PreparationStory.METHOD,
        with(with(PreparationStory.method(), "ground", "SINGLE_SOLE"), "reason", "只有一家有站点场地"));
    world.submit(PRINCIPAL, PreparationStory.APPROVE_METHOD, PlanStory.AGREED);
    return key;
  }

  static Map<String, Object> justification(String publish) {
    Map<String, Object> values = new TreeMap<>();
    values.put("service", "在正定镇设站，每月探访留守老人。");
    values.put("ceiling", "1500000.00");
    values.put("agency", "agency-2");
    values.put("reason", "现有站点场地和专利课程只归该机构");
    values.put("sole", true);
    values.put("experts", List.of(expert("甲"), expert("乙"), expert("丙")));
    values.put("publish", publish);
    values.put("renewal", "YES");
    return values;
  }

  static Map<String, Object> expert(String name) {
    return Map.of("name", "专家" + name, "unit", "河北某高校", "title", "教授", "opinion", "具有唯一性");
  }

  static Map<String, Object> publicity() {
    return Map.of(
        "medium", "中国政府采购网",
        "url", "https://www.ccgp.gov.cn/single/1",
        "publishedOn", "2024-09-02",
        "until", "2024-09-09");
  }

  static Map<String, Object> offer(String price) {
    Map<String, Object> values = new TreeMap<>();
    values.put("price", price);
    values.put("servicePlan", "三名社工驻站，每月入户二十次。");
    values.put("team", 3);
    values.put("costs", "人员成本占八成，同类合同每站二十万元。");
    values.put("undertaking", true);
    return values;
  }

  Map<String, Object> negotiation(String price) {
    Map<String, Object> values = new TreeMap<>();
    values.put("talkOn", world.today().toString());
    values.put("talkPlace", "县民政局三楼会议室");
    values.put(
        "negotiators",
        List.of(Map.of("name", "协商员甲", "unit", "财务科"), Map.of("name", "协商员乙", "unit", "社工科")));
    values.put("record", "每月入户二十四次，按季度付款。");
    values.putAll(TenderStory.noRecord(world.today()));
    values.put("decision", "AGREED");
    values.put("price", price);
    return values;
  }
}
