package cn.hebei.socialwork.workflow.engine;

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

/** Officials read no R, B or P numbers; whatever else a model says stays as it is. */
class PlainDocumentationTest {

  private static final Pattern NUMBER = Pattern.compile("[^A-Za-z0-9][RBP]\\d{1,2}(?!\\d)");
  private static final Pattern CHINESE_WORDS = Pattern.compile(">([^<]*\\p{IsHan}[^<]*)<");

  @ParameterizedTest
  @CsvSource({
    "一年一签（R52、P26）。, 一年一签。",
    "（R44-R46、B8）逐家写明, 逐家写明",
    "视同认可（P14、87号令）。, 视同认可（87号令）。",
    "见（87号令、B19）。, 见（87号令）。",
    "R63、P6：不合格的不予续签, 不合格的不予续签",
    "表里的B12栏, 表里的B12栏"
  })
  void numbersGoAndWordsStay(String written, String shown) {
    assertThat(PlainDocumentation.of("<bpmn:documentation>" + written + "</bpmn:documentation>"))
        .isEqualTo("<bpmn:documentation>" + shown + "</bpmn:documentation>");
    assertThat(PlainDocumentation.of("<description>" + written + "</description>"))
        .isEqualTo("<description>" + shown + "</description>");
  }

  @Test
  void whatIsNoDocumentationIsLeftAlone() {
    String task = "<bpmn:userTask id=\"userTask_R1\" name=\"评审（R52）\" />";
    assertThat(PlainDocumentation.of(task)).isEqualTo(task);
  }

  @Test
  void noModelShowsANumber() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      List<Path> models = files.sorted().toList();
      assertThat(models).isNotEmpty();
      for (Path model : models) {
        assertThat(CHINESE_WORDS.matcher(PlainDocumentation.of(Files.readString(model))).results())
            .as(model.toString())
            .noneMatch(words -> NUMBER.matcher(words.group()).find());
      }
    }
  }
}
