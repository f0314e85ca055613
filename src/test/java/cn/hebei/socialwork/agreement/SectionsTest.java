package cn.hebei.socialwork.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionsTest {

  private static final Sections ALL = new Sections("1", "2", "3", "4", "5", "6", "7");

  @Test
  void theSevenElementsOfTheNoticeAreNamedInItsOrder() {
    assertThat(ALL.titled().keySet())
        .containsExactly("项目期限", "服务内容", "目标任务", "服务要求", "权利义务", "绩效评估", "违约责任");
    assertThat(ALL.missing()).isEmpty();
  }

  @Test
  void anElementOfBlanksAndWideBlanksIsMissing() {
    assertThat(new Sections("1", " ", "3", "\u3000\u3000", "5", "\n", "7").missing())
        .containsExactly("服务内容", "服务要求", "绩效评估");
  }

  @Test
  void elementsThatSaySomethingElseThanLastYearAreNamed() {
    assertThat(new Sections("1", "2", "3", "4", "5", "6", "x").changedFrom(ALL))
        .containsExactly("违约责任");
  }
}
