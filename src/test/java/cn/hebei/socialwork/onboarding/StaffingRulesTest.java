package cn.hebei.socialwork.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.onboarding.Worker.Education;
import cn.hebei.socialwork.onboarding.Worker.Licence;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffingRulesTest {

  private static final Station ZHENGDING =
      new Station("130123100", "正定镇社会工作服务站", Station.Status.PLANNED);
  private static final Station XINCHENGPU =
      new Station("130123102", "新城铺镇社会工作服务站", Station.Status.PLANNED);
  private static final StaffingRules RULES = new StaffingRules(List.of(ZHENGDING, XINCHENGPU), 3);

  private static Worker worker(
      Station station, String name, String idTail, Education education, boolean formal) {
    return new Worker(
        station.townCode(), name, idTail, education, formal, Licence.NONE, false, false, false);
  }

  private static Worker good(Station station, String name, String idTail) {
    return worker(station, name, idTail, Education.COLLEGE, true);
  }

  private static final Worker WANG = good(ZHENGDING, "王芳", "0011");
  private static final Worker LI = good(XINCHENGPU, "李强", "0022");

  @Test
  void asManyAsPromisedWithDazhuanAndFormallyEmployedMayServe() {
    assertThat(RULES.refusal(List.of(WANG, LI, good(LI, "赵敏")))).isEmpty();
  }

  private static Worker good(Worker beside, String name) {
    return new Worker(
        beside.townCode(),
        name,
        "0033",
        Education.BACHELOR,
        true,
        Licence.NONE,
        false,
        false,
        false);
  }

  @Test
  void nobodyIsTurnedAwayForLackingAPreference() {
    assertThat(WANG.major() || WANG.local() || WANG.licence() != Licence.NONE).isFalse();
    assertThat(new StaffingRules(List.of(ZHENGDING), 1).refusal(List.of(WANG))).isEmpty();
  }

  @Test
  void whoHasLessThanDazhuanIsRefusedByRowAndName() {
    assertThat(
            RULES.refusal(
                List.of(WANG, worker(XINCHENGPU, "张三", "0044", Education.SECONDARY, true))))
        .get()
        .asString()
        .contains("第2行张三", "学历", "大专及以上");
  }

  @Test
  void whoIsNotFormallyEmployedIsRefused() {
    assertThat(RULES.refusal(List.of(worker(ZHENGDING, "张三", "0044", Education.COLLEGE, false))))
        .get()
        .asString()
        .contains("第1行张三", "正式聘用");
  }

  @Test
  void nobodyServesOnTwoStations() {
    assertThat(RULES.refusal(List.of(WANG, LI, good(XINCHENGPU, "王芳", "0011"))))
        .get()
        .asString()
        .contains("第3行王芳", "第1行", "专职专岗");
  }

  @Test
  void namesakesAreTwoPeople() {
    assertThat(RULES.refusal(List.of(WANG, LI, good(XINCHENGPU, "王芳", "9999")))).isEmpty();
  }

  @Test
  void noStationStaysEmpty() {
    assertThat(RULES.refusal(List.of(WANG, good(ZHENGDING, "李强", "2"), good(ZHENGDING, "赵", "3"))))
        .get()
        .asString()
        .contains("新城铺镇社会工作服务站", "至少配备一人");
  }

  @Test
  void oneFewerThanPromisedIsRefused() {
    assertThat(RULES.refusal(List.of(WANG, LI))).get().asString().contains("共2人", "约定的3人");
  }

  @Test
  void aStationOfAnotherLotIsRefused() {
    assertThat(
            RULES.refusal(
                List.of(good(new Station("130123103", "x", Station.Status.PLANNED), "王芳", "0011"))))
        .get()
        .asString()
        .contains("不属于本包");
  }
}
