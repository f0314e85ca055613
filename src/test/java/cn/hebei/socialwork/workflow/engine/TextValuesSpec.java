package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.ProcessSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A text is a text: a yes, a no or a number in its place is no answer to what was asked. */
@ProcessSpec
class TextValuesSpec {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NO_TEXTS = List.of("true", "false", "1", "-1", "1.5");

  @Autowired private FormBinder binder;
  @Autowired private FormRegistry registry;

  /** Every text of every form. */
  static List<Asked> asked() throws IOException {
    List<Asked> result = new ArrayList<>();
    for (File file : Objects.requireNonNull(new File("forms").listFiles())) {
      String form = file.getName().replace(".form", "");
      collect(form, "%s", JSON.readTree(file).path("components"), result);
    }
    return result;
  }

  private static void collect(String form, String around, JsonNode fields, List<Asked> result) {
    for (JsonNode field : fields) {
      String type = field.path("type").asText();
      if (Set.of("textfield", "textarea").contains(type)) {
        result.add(new Asked(form, field.path("key").asText(), around));
      }
      String inside =
          type.equals("dynamiclist")
              ? around.formatted("{\"" + field.path("path").asText() + "\":[%s]}")
              : around;
      collect(form, inside, field.path("components"), result);
    }
  }

  @ParameterizedTest
  @MethodSource("asked")
  void whatIsNoTextIsRefusedWithTheSentenceOfItsField(Asked asked) {
    for (String value : NO_TEXTS) {
      String json = asked.around().formatted("{\"" + asked.key() + "\":" + value + "}");
      assertThatThrownBy(
              () ->
                  binder.bind(
                      registry.get(asked.form()),
                      Map.of(FormBinder.FORM, SpinValues.jsonValue(json).create())))
          .as(asked + " " + value)
          .isInstanceOf(FormRefusedException.class)
          .hasMessage("“" + registry.label(asked.form(), asked.key()) + "”的填写格式不正确，请按提示重新填写。");
    }
  }

  @Test
  void theFormsAskForTexts() throws IOException {
    assertThat(asked()).hasSizeGreaterThan(20);
  }

  /**
   * A field that asks for a text.
   *
   * @param form the form
   * @param key its key
   * @param around the Json that it stands in
   */
  record Asked(String form, String key, String around) {}
}
