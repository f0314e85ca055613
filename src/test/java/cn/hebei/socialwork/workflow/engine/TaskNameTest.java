package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.workflow.CaseKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskNameTest {

  @ParameterizedTest
  @CsvSource({
    "正定县民政局 · 正定县第1包 · 2025年 · 起草年度计划, 130123-01-2025, 起草年度计划",
    "冀心 · 正定县第1包 · 2025年 · 2025年第一季度 · 填报报告, 130123-01-2025/report-1, 填报报告（2025年第一季度）",
    "正定县民政局 · 东部 · 西部 · 2025年 · 起草年度计划, 130123-01-2025, 起草年度计划",
    "桥西区民政局 · 桥西区第1包 · 2025年 · 财务审核（代办）, 130104-01-2025, 财务审核（代办）",
    "冀心 · 编制并递交投标文件, 5f0c3c1e, 编制并递交投标文件",
    "评审, 5f0c3c1e, 评审"
  })
  void besideItsCaseATaskSaysOnlyWhatTheCaseDoesNot(String name, String key, String shown) {
    assertThat(TaskName.besideItsCase(name, new CaseKey(key))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"审核, 审核（代办）", "审核（代办）, 审核（代办）"})
  void theMarkOfAStandInIsSetOnceAndTakenOff(String name, String marked) {
    assertThat(TaskName.inPlace(name)).isEqualTo(marked);
    assertThat(TaskName.ofOffice(marked)).isEqualTo("审核");
  }
}
