package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** No number and no day that a form takes brings down what comes after it. */
@ProcessSpec
class PlainValuesSpec {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> NO_NUMBERS =
      List.of(
          "1E+2147483647",
          "1E-2147483647",
          "1E+2147483648",
          "1e5",
          "9".repeat(31),
          "9".repeat(50),
          "0." + "0".repeat(20) + "1",
          "\"1E+2147483647\"",
          "\"1e5\"",
          "\"abc\"",
          "true",
          "[1]");

  private static final List<String> NO_DAYS =
      List.of(
          "\"+999999999-12-31\"",
          "\"-999999999-01-01\"",
          "\"+10000-01-01\"",
          "\"0000-01-01\"",
          "\"1999-12-31\"",
          "\"2101-01-01\"",
          "[999999999,12,31]",
          "\"2024-02-30\"");

  @Autowired private FormBinder binder;
  @Autowired private FormRegistry registry;
  @Autowired private World world;
  @Autowired private TaskService tasks;
  @Autowired private Environment environment;

  /** Every number and every day of every form. */
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
      if (type.equals("number") || type.equals("datetime")) {
        result.add(
            new Asked(
                form,
                field.path("key").asText(),
                around,
                type.equals("number"),
                field.path("subtype").asText().equals("datetime")));
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
  void whatIsNoPlainNumberOrNoNearDayIsRefusedWithTheSentenceOfItsField(Asked asked) {
    for (String value : asked.refused()) {
      assertThatThrownBy(() -> bind(asked, value))
          .as(asked + " " + value)
          .isInstanceOf(FormRefusedException.class)
          .hasMessage("“" + registry.label(asked.form(), asked.key()) + "”的填写格式不正确，请按提示重新填写。");
    }
  }

  private void bind(Asked asked, String value) {
    binder.bind(
        registry.get(asked.form()),
        Map.of(FormBinder.FORM, SpinValues.jsonValue(asked.json(value)).create()));
  }

  @Test
  void theFormsAskForNumbersAndDays() throws IOException {
    assertThat(asked()).hasSizeGreaterThan(30).anyMatch(Asked::number).anyMatch(a -> !a.number());
  }

  static Stream<String> raw() {
    return Stream.of(
        "{\"lines\":[{\"amount\":1E+2147483647}]}",
        "{\"serviceFrom\":\"+999999999-12-31\"}",
        "{\"lines\":[{\"amount\":1E+99999999999}]}");
  }

  @ParameterizedTest
  @MethodSource("raw")
  void overHttpItIsARefusalAndNoFailure(String form) {
    world.newLot(2025);
    Caller officer = Caller.signedIn(environment, "130123-officer");
    String task = tasks.createTaskQuery().singleResult().getId();
    officer.engine("POST", "/task/" + task + "/claim", Map.of("userId", "130123-officer"));
    Caller.Answer answer =
        officer.engine(
            "POST",
            "/task/" + task + "/submit-form",
            Map.of("variables", Map.of("form", Map.of("type", "Json", "value", form))));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.refusal()).isNotEmpty();
  }

  @Test
  void aYearTooFarInAFormThatIsOtherwiseRightIsRefused() {
    world.newLot(2025);
    ObjectNode draft = JSON.valueToTree(PlanStory.draft());
    List<String> days =
        Arrays.stream(names(draft))
            .filter(n -> draft.get(n).asText().matches("\\d{4}-.*"))
            .toList();
    assertThat(days).isNotEmpty();
    for (String day : days) {
      Map<String, Object> values = World.with(PlanStory.draft(), day, "+999999999-12-31");
      assertThat(world.refusal("130123-officer", "plan-draft", values)).contains("填写格式不正确");
    }
  }

  private static String[] names(ObjectNode node) {
    List<String> result = new ArrayList<>();
    node.fieldNames().forEachRemaining(result::add);
    return result.toArray(String[]::new);
  }

  /**
   * A field that asks for a number or a day.
   *
   * @param form the form
   * @param key its key
   * @param around the Json that it stands in
   * @param number whether it asks for a number
   * @param hour whether it asks for the hour of the day too
   */
  record Asked(String form, String key, String around, boolean number, boolean hour) {

    List<String> refused() {
      return number
          ? NO_NUMBERS
          : hour
              ? NO_DAYS.stream().map(d -> d.replaceAll("(\\d)\"$", "$1T09:00\"")).toList()
              : NO_DAYS;
    }

    String json(String value) {
      return around.formatted("{\"" + key + "\":" + value + "}");
    }

    @Override
    public String toString() {
      return form + "." + key;
    }
  }
}
