package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P20: 内控 in the place of the law's articles; what the notice asks for stays. */
class InternalCitationsTest {

  @ParameterizedTest
  @CsvSource({
    "超过预算（财政部令第87号第12条）。,超过预算（内控要求）。",
    "差别待遇（政府采购法实施条例第20条；财政部令第87号第17条）；建议,差别待遇（内控要求）；建议",
    "不得承接（财政部令第102号第8条，待法务确认）,不得承接（内控要求）",
    "办公场所（通知五(二)、政府采购法第22条）,办公场所（通知五(二)）",
    "过早（财库〔2020〕10号，待法务确认；确需提前的，须经批准）,过早（确需提前的，须经批准）",
    "价低者得（冀民〔2021〕22号五(三)）,价低者得（冀民〔2021〕22号五(三)）",
    "单位（不含税）,单位（不含税）"
  })
  void everyBracketThatCitesTheLawSaysInternalInstead(String text, String worded) {
    assertThat(Citations.replaced(text)).isEqualTo(worded);
  }

  /** An open bracket that somebody typed into one row does not reach into the next. */
  @Test
  void aJsonTextStaysOne() {
    String json = "[{\"value\":\"甲（乙\"},{\"value\":\"丙（财政部令第87号第12条）\"}]";
    assertThat(Citations.replaced(json))
        .isEqualTo("[{\"value\":\"甲（乙\"},{\"value\":\"丙（内控要求）\"}]");
  }
}
