package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * P12: a 采购代理机构 hands in the record of its opening in Tasklist; the officer finds it in the form
 * and registers it.
 */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AgentStoryTest {

  private static final String HAND_IN = "entrusted-opening";

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;
  @Autowired private Desk desk;
  @Autowired private Robot robot;
  @Autowired private Agencies agencies;
  @Autowired private Organs organs;

  @Test
  void whatTheAgentHandsInStandsInTheOfficersForm() throws Exception {
    pages
        .bidders()
        .change(
            "open-tender-publish-notice",
            v -> {
              v.put("mode", "ELSEWHERE").put("platform", "石家庄市公共资源交易中心");
              v.put("agentName", "冀诚采购代理有限公司（示例）").put("agentCode", "91130100MA0CPXXA1K");
              v.put("agentAgreement", "冀代〔2024〕7号");
            })
        .change("open-tender-register-opening", v -> v.put("record", ""));
    pages.openLot("130123-officer");
    pages.getTo(LocalDate.of(2024, 12, 1), HAND_IN);
    handIn();
    Official officer = browsers.as("130123-officer").take("登记外部开标");
    assertThat(officer.waitFor("冀诚采购代理有限公司（示例）于").text()).contains("摘要（SHA-256）", "核对、更正后登记");
    assertThat(officer.value("投标人名称", 3)).isEqualTo(organs.get("agency-3").name());
    assertThat(officer.value("主持人", 1)).isEqualTo("示例主持人");
    officer.picture("agent-officer");
    officer.submit();
    assertThat(desk.open()).extracting(Desk.Item::formId).contains("open-tender-qualify");
  }

  private void handIn() throws Exception {
    Desk.Item item =
        desk.open().stream().filter(i -> i.formId().equals(HAND_IN)).findFirst().orElseThrow();
    Robot.Answer answer = robot.answer(item);
    ObjectNode values = answer.values();
    String before = LocalDateTime.parse(values.path("openedAt").asText()).minusDays(3).toString();
    ArrayNode bids = values.putArray("bids");
    for (int n = 1; n <= 3; n++) {
      String code = "agency-" + n;
      bids.addObject()
          .put("name", organs.get(code).name())
          .put("creditCode", agencies.find(code).orElseThrow().creditCode())
          .put("price", "1480000.00")
          .put("submittedAt", before)
          .put("team", 6)
          .put("digest", "平台投标编号0417")
          .put("servicePlan", "按五个领域安排驻站服务");
    }
    Official agent = browsers.as("agent-1").take("提交开标记录");
    agent.waitFor("采购人委托本机构");
    agent.fillForm(HAND_IN, values, answer.facts());
    agent.picture("agent-hands-in");
    assertThat(agent.text()).doesNotContain("已在本系统注册的");
    agent.submit();
  }
}
