package cn.hebei.socialwork.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The happy plan of 正定县: defined once, so that a spec changes one thing. */
public final class PlanStory {

  /** An approver who agrees. */
  public static final Map<String, Object> AGREED = Map.of("decision", "APPROVE");

  /** An approver who gives back, with a reason. */
  public static final Map<String, Object> RETURNED =
      Map.of("decision", "RETURN", "opinion", "请补充措施");

  /** Who holds a role in 正定县. */
  static final UnaryOperator<String> ZHENGDING = role -> "130123-" + role;

  private PlanStory() {}

  /** The draft of 2025 with these amounts for service and evaluation. */
  public static Map<String, Object> draft(String service, String evaluation) {
    Map<String, Object> values = new TreeMap<>();
    values.put("lotName", "正定县第一包");
    values.put("towns", List.of("130123100"));
    values.put("serviceFrom", "2025-01-01");
    values.put("serviceTo", "2025-12-31");
    values.put("needs", "留守老人较多");
    values.put("goals", "建成一个站点");
    values.put("basis", List.of("冀民〔2021〕22号 推进全省乡镇（街道）社会工作服务站点项目建设实施方案（试行）"));
    values.put(
        "lines",
        List.of(
            Map.of("kind", "SERVICE", "fund", "DEPARTMENT_BUDGET", "amount", service),
            Map.of("kind", "EVALUATION", "fund", "LOTTERY", "amount", evaluation)));
    values.put("milestones", List.of(Map.of("what", "发布公告", "due", "2024-10-15")));
    return values;
  }

  /** The draft of 2025 with exactly 15 % of 1,800,000 yuan. */
  public static Map<String, Object> draft() {
    return draft("1530000.00", "270000.00");
  }

  /** 业务科 and 财务 agree, the public was asked. */
  public static void consult(World world) {
    consult(world, ZHENGDING);
  }

  private static void consult(World world, UnaryOperator<String> who) {
    world.submit(who.apply("business"), "plan-consult-business", AGREED);
    world.submit(who.apply("finance"), "plan-consult-finance", AGREED);
    world.submit(
        who.apply("officer"),
        "plan-ask-public",
        Map.of(
            "askedFrom", "2024-08-01",
            "askedTo", "2024-08-31",
            "channel", "公告栏",
            "replies", 12,
            "opinion", "多数希望增加探访"));
  }

  /** From the open draft to the adopted plan. */
  public static void adopt(World world) {
    adopt(world, draft());
  }

  /** The same with this draft. */
  public static void adopt(World world, Map<String, Object> draft) {
    adopt(world, draft, ZHENGDING);
  }

  /** The same by the people of another purchaser, each found by the code of a role. */
  public static void adopt(World world, Map<String, Object> draft, UnaryOperator<String> who) {
    world.submit(who.apply("officer"), "plan-draft", draft);
    consult(world, who);
    world.submit(who.apply("deputy"), "plan-review", AGREED);
    world.submit(who.apply("principal"), "plan-approve", AGREED);
  }
}
