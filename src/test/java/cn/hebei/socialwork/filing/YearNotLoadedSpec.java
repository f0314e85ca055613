package cn.hebei.socialwork.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B48: a form whose deadline reaches into a year nobody has loaded. */
@ProcessSpec
class YearNotLoadedSpec {

  @Autowired private World world;
  @Autowired private TimeSource time;

  @Test
  void isRefusedWithTheSentenceThatSaysWhatToDo() {
    world.adoptedLot();
    world.submit(
        "130100-officer",
        "filing-check",
        Map.of("decision", "RETURN", "missing", List.of(Map.of("what", "缺少预算批复"))));
    new TestClock(time).set(LocalDateTime.of(2026, 12, 30, 9, 0));
    assertThat(
            world.refusal(
                "130123-officer",
                "filing-supplement",
                Map.of("items", List.of(Map.of("what", "缺少预算批复", "answer", "已补预算批复")))))
        .contains("2027年的节假日安排尚未导入，无法计算期限，请联系系统管理员导入工作日历。");
  }
}
