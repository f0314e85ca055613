package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.support.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The happy station of 正定镇: defined once, so that a spec changes one thing. */
final class OnboardingStory {

  static final String TOWN = "130123100";
  static final String STATION = "正定镇社会工作服务站";
  static final String PERSON = "王芳（尾号001X）·" + STATION;

  static final Map<String, Object> WORKER =
      Map.of(
          "name", "王芳",
          "idTail", "001x",
          "town", TOWN,
          "education", "COLLEGE",
          "formal", true,
          "licence", "ASSISTANT");

  private OnboardingStory() {}

  static Map<String, Object> premises() {
    Map<String, Object> values = new TreeMap<>();
    values.put("address", "正定镇燕赵大街1号");
    values.put("area", "60.5");
    values.put("office", true);
    values.put("equipment", List.of(Map.of("name", "电脑", "quantity", 2)));
    values.put("signPutUp", true);
    return values;
  }

  static Map<String, Object> staff(Map<String, Object> worker) {
    return Map.of("workers", List.of(worker));
  }

  static Map<String, Object> training(String person, boolean passed) {
    return Map.of(
        "className", "2024年第一期",
        "trainedOn", "2024-09-01",
        "workers", List.of(Map.of("worker", person, "attended", true, "passed", passed)));
  }

  static Map<String, Object> checklist(boolean rules) {
    return checklist(rules, "已到站");
  }

  static Map<String, Object> checklist(boolean rules, String note) {
    return Map.of(
        "stations",
        List.of(
            Map.of(
                "station", STATION,
                "premises", true,
                "equipment", true,
                "staff", true,
                "functions", true,
                "workflow", true,
                "rules", rules,
                "note", note)));
  }

  static Map<String, Object> item(String responsible) {
    return Map.of("town", TOWN, "what", "补齐", "responsible", responsible, "due", "2024-09-30");
  }

  static Map<String, Object> correction(String responsible) {
    return Map.of("items", List.of(item(responsible)));
  }

  /** Township, agency and city have done their parts. */
  static void prepare(World world, boolean passed) {
    world.submit(TOWN + "-officer", "station-setup-premises", premises());
    world.submit("agency-1", "staffing-assign", staff(WORKER));
    world.submit("130100-officer", "onboarding-record-training", training(PERSON, passed));
  }
}
