package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P20: words for a purchase below the limit cite no law of procurement, and everything else. */
class CitationsOfLawTest {

  private static final Pattern LAW = Pattern.compile("政府采购法(实施条例)?第|财政部令第|财办?库〔");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "超过最高限价（财政部令第87号第12条）。|超过最高限价（内控要求）。",
        "不少于规定天数（财库〔2014〕214号第10条，待法务确认），也不超过|不少于规定天数（内控要求），也不超过",
        "政府采购法实施条例第31条；财政部令第87号第18条|内控要求",
        "需求调查（财库〔2021〕22号第10条、第11条）。|需求调查（内控要求）。",
        "依据：财政部令第87号第16条（已核对原文）|依据：内控要求",
        "无违法记录（通知五(二)、政府采购法第22条）|无违法记录（通知五(二)、内控要求）",
        "政府采购法实施条例第17条第一款第(二)项|内控要求",
        "不少于法定天数，先在法定媒体发布|不少于规定天数，先在规定媒体发布",
        "法定代表人无法定利害关系|法定代表人无法定利害关系",
        "严禁服务转包（冀民〔2021〕22号八(四)）|严禁服务转包（冀民〔2021〕22号八(四)）",
        "个人信息保护法第28条|个人信息保护法第28条",
        "不引用政府采购法条|不引用政府采购法条"
      })
  void articlesOfTheLawOfProcurementBecomeInternalControl(String words, String internal) {
    assertThat(Citations.without(words)).isEqualTo(internal);
  }

  /** However a form cites the law, the citation goes. */
  @Test
  void noFormCitesIt() throws IOException {
    List<Path> forms;
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      forms = files.toList();
    }
    int citing = 0;
    for (Path form : forms) {
      String text = Files.readString(form);
      citing += LAW.matcher(text).find() ? 1 : 0;
      assertThat(Citations.without(text)).as("%s", form).doesNotContainPattern(LAW);
    }
    assertThat(citing).isGreaterThan(20);
  }
}
