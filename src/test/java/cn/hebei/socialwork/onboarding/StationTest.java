package cn.hebei.socialwork.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StationTest {

  @Test
  void nameAndSignAreTheNoticesOwn() {
    Station station = new Station("130123100", Station.nameOf("正定镇"), Station.Status.PLANNED);
    assertThat(station.name()).isEqualTo("正定镇社会工作服务站");
    assertThat(station.signText()).isEqualTo("中国社会工作标识＋河北社会工作标识＋正定镇社会工作服务站");
  }
}
