package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserSpec
class PlanStoryTest {

  /** What an empty list shows, in words of the style sheet. */
  private static final String SAID =
      "const empty = document.querySelector('.fjs-form-field-dynamiclist > .fjs-children:empty');"
          + "return empty && getComputedStyle(empty, '::after').content";

  @Autowired private Browsers browsers;

  @Test
  void anOfficerDraftsAPlanAndKeepsWhatHeTypedAfterARefusal() {
    Official officer = browsers.as("130123-officer");
    officer.goTo("/").pressInRow("新设一个包", "发起");
    officer.take("起草年度计划");
    aListWithoutRowsSaysWhatToDo(officer);
    officer
        .choose("覆盖的乡镇", "正定镇")
        .fill("群众需求情况", "留守老人较多")
        .fill("目标任务和工作措施", "建成一个站点")
        .choose("经费类别", 1, "服务经费")
        .choose("资金来源", 1, "部门预算")
        .fill("金额", 1, "1530000.01")
        .choose("经费类别", 2, "评估经费")
        .choose("资金来源", 2, "彩票公益金")
        .fill("金额", 2, "269999.99")
        .fill("工作事项", "发布公告")
        .fill("完成日期", "2024/10/15");
    assertThat(officer.reload().value("金额", 2)).as("after a reload").isEqualTo("269999.99");
    officer.picture("plan-draft");
    assertThat(officer.submitAndBeRefused()).contains("低于15%");
    officer.picture("plan-refused");
    assertThat(officer.value("金额", 2)).isEqualTo("269999.99");
    officer.fill("金额", 1, "1530000").fill("金额", 2, "270000").submit();
    assertThat(browsers.as("130123-business").take("业务科会签").text()).contains("270,000.00元");
  }

  private static void aListWithoutRowsSaysWhatToDo(Official officer) {
    officer.run("document.querySelectorAll('.fjs-repeat-row-remove').forEach(b => b.click())");
    officer.waitFor("时间节点");
    assertThat(officer.run(SAID)).isEqualTo("\"尚无内容，请点“添加一项”。\"");
    officer.picture("plan-empty-list");
    officer.run("document.querySelectorAll('.fjs-repeat-render-add').forEach(b => b.remove())");
    assertThat(officer.run(SAID)).isEqualTo("\"尚无内容，目前不需要填写。\"");
    officer.run("window.shegong.clearDrafts()");
    officer.reload();
  }
}
