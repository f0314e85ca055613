package cn.hebei.socialwork.year;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.BumpyYear;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Sent;
import cn.hebei.socialwork.support.Stranger;
import cn.hebei.socialwork.support.Tables;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.TaskForm;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No names, amounts, texts, personal data or bids in the engine: what a form shows or submits lives
 * in the domain's tables alone, where it can be corrected and erased.
 */
@ProcessSpec
class NothingInTheEngineSpec {

  /** A number of its own: no part of an id, a time, a version or a longer number. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.-])(?<!\\d:)\\d+(\\.\\d+)?(e\\+\\d+)?(?![\\w.:-])");

  /** The lot's own name stands in the names of its tasks, so that lists read well by themselves. */
  private static final String LOT_NAME = "plan-draft.lotName";

  private static final Pattern TASK = Pattern.compile("act_(ru_task|hi_taskinst) .*");

  /**
   * A yes, a number, a day, the code of a choice; and what the decision tables compare with their
   * limits: points in hundredths, and the year's budget, which is public, in cents.
   */
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\w+ (boolean (true|false)|integer \\d+|date .*|string [A-Z_]+)"
              + "|(score|excellentFrom|goodFrom|passFrom|yearAmount|limitAmount|openAmount) long \\d+");

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;
  @Autowired private List<TaskForm<?>> forms;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void theStrangerIsGone() {
    Stranger.isGone(jdbc);
  }

  @Test
  void noTableOfTheEngineHoldsWhatAnyFormSent() {
    Sent sent = new Sent();
    BumpyYear.roughen(year);
    year.watch((item, values) -> sent.add(item.formId(), values));
    world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 12, 31));
    BumpyYear.stopOneMore(world, year);
    assertThat(sent.forms())
        .as("every form there is")
        .containsExactlyInAnyOrderElementsOf(forms.stream().map(TaskForm::id).toList());
    assertThat(sent.texts()).containsKeys("卞和璞", "731X", "燕赵北大街甲71号", "配偶在投标机构任职");
    assertThat(sent.numbers()).containsKey(new BigDecimal("1490718.37"));
    assertThat(found(sent)).isEmpty();
    onlyAnswersAreKept();
  }

  /** What a form shows is not in a variable either: there is no place for it. */
  private void onlyAnswersAreKept() {
    assertThat(history.createHistoricVariableInstanceQuery().list())
        .isNotEmpty()
        .extracting(v -> v.getName() + " " + v.getTypeName() + " " + v.getValue())
        .filteredOn(answer -> !ANSWER.matcher(answer).matches())
        .isEmpty();
  }

  static Stream<Object> hidingPlaces() throws Exception {
    byte[] bytes = "卞和璞与同事".getBytes(UTF_8);
    return Stream.of(
        "社工卞和璞与同事二人",
        1490718.37d,
        Map.of("name", "卞和璞与同事"),
        Map.of("price", new BigDecimal("1490718.37")),
        Variables.byteArrayValue(bytes),
        Variables.fileValue("x.txt").file(bytes).create());
  }

  @ParameterizedTest
  @MethodSource("hidingPlaces")
  void theScanFindsAValueInWhateverKindOfVariable(Object value) throws Exception {
    Sent sent = new Sent();
    sent.add("x", json.readTree("{\"name\":\"卞和璞与同事\",\"price\":\"1490718.37\"}"));
    world.newLot(2025);
    assertThat(found(sent)).isEmpty();
    String instance = world.running("plan").get(0).getId();
    runtime.setVariable(Objects.requireNonNull(instance), "hidden", value);
    assertThat(found(sent)).isNotEmpty();
  }

  /** What was sent and stands in the engine's tables: field, value and table. */
  private Set<String> found(Sent sent) {
    Set<String> result = new TreeSet<>();
    for (String row : new Tables(jdbc).engineRows()) {
      String table = row.substring(0, row.indexOf(' '));
      sent.texts()
          .forEach(
              (text, field) -> {
                if (row.contains(text)
                    && !(field.equals(LOT_NAME) && TASK.matcher(row).matches())) {
                  result.add(field + " " + text + " in " + table);
                }
              });
      NUMBER
          .matcher(row)
          .results()
          .map(number -> new BigDecimal(number.group()).stripTrailingZeros())
          .filter(sent.numbers()::containsKey)
          .forEach(n -> result.add(sent.numbers().get(n) + " " + n + " in " + table));
    }
    return result;
  }
}
