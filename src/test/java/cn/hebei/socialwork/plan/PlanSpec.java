package cn.hebei.socialwork.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessSpec
class PlanSpec {

  private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE");
  private static final Map<String, Object> RETURNED =
      Map.of("decision", "RETURN", "opinion", "请补充措施");

  @Autowired private World world;

  private static Map<String, Object> draft(String service, String evaluation) {
    Map<String, Object> values = new TreeMap<>();
    values.put("lotName", "正定县第一包");
    values.put("towns", List.of("130123100"));
    values.put("serviceFrom", "2025-01-01");
    values.put("serviceTo", "2025-12-31");
    values.put("needs", "留守老人较多");
    values.put("goals", "建成一个站点");
    values.put("basis", List.of("冀民〔2021〕22号"));
    values.put(
        "lines",
        List.of(
            Map.of("kind", "SERVICE", "fund", "DEPARTMENT_BUDGET", "amount", service),
            Map.of("kind", "EVALUATION", "fund", "LOTTERY", "amount", evaluation)));
    values.put("milestones", List.of(Map.of("what", "发布公告", "due", "2024-10-15")));
    return values;
  }

  private void consulted() {
    world.submit("130123-business", "plan-consult-business", AGREED);
    world.submit("130123-finance", "plan-consult-finance", AGREED);
    world.submit(
        "130123-officer",
        "plan-ask-public",
        Map.of(
            "askedFrom", "2024-08-01",
            "askedTo", "2024-08-31",
            "channel", "公告栏",
            "replies", 12,
            "opinion", "多数希望增加探访"));
  }

  @Test
  void aPlanWithOneCentLessThanFifteenPercentIsRefused() {
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", draft("1530000.01", "269999.99")))
        .contains("经费预算", "269,999.99元", "270,000.00元", "冀民〔2021〕22号五(三)");
  }

  @Test
  void aPlanWithExactlyFifteenPercentIsAccepted() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft("1530000.00", "270000.00"));
    assertThat(world.openForms())
        .containsExactly("plan-ask-public", "plan-consult-business", "plan-consult-finance");
  }

  @Test
  void anAdoptedPlanIsFiledWithTheCityAndDoesNotWait() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft("1530000.00", "270000.00"));
    consulted();
    world.submit("130123-deputy", "plan-review", AGREED);
    world.submit("130123-principal", "plan-approve", AGREED);
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).contains("130100-officer"));
    assertThat(world.running("plan")).isEmpty();
  }

  @Test
  void aPlanTheDeputyReturnsComesBackFilledIn() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft("1530000.00", "270000.00"));
    consulted();
    assertThat(world.refusal("130123-deputy", "plan-review", Map.of("decision", "RETURN")))
        .contains("意见说明");
    world.submit("130123-deputy", "plan-review", RETURNED);
    assertThat(
            world
                .view("130123-officer", "plan-draft", "form")
                .path("lines")
                .get(1)
                .path("amount")
                .asText())
        .isEqualTo("270000.00");
    assertThat(world.view("130123-officer", "plan-draft", "facts").toString()).contains("请补充措施");
  }
}
