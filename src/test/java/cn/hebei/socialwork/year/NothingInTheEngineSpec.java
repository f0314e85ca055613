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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
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

  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\w.,-])\\d{1,3}(,\\d{3})+(\\.\\d+)?(?![\\w,])");

  /**
   * A yes, a small count, a year, a day, the code of a choice; no limit, no points and no amount,
   * of whatever type.
   */
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\w+ (boolean (true|false)|integer (\\d{1,2}|20\\d\\d)|date .*|string [A-Z_]+)");

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
    assertThat(
            history
                .createHistoricDecisionInstanceQuery()
                .includeInputs()
                .includeOutputs()
                .list()
                .stream()
                .flatMap(d -> Stream.concat(inputs(d), outputs(d))))
        .as("what the decision tables were asked and have answered")
        .anyMatch(value -> value.startsWith("input_reachesPass boolean"))
        .anyMatch(value -> value.startsWith("input_reachesLimit boolean"))
        .filteredOn(value -> !value.endsWith(" null null") && !ANSWER.matcher(value).matches())
        .isEmpty();
  }

  private static Stream<String> inputs(HistoricDecisionInstance decision) {
    return decision.getInputs().stream()
        .map(in -> in.getClauseId() + " " + in.getTypeName() + " " + in.getValue());
  }

  private static Stream<String> outputs(HistoricDecisionInstance decision) {
    return decision.getOutputs().stream()
        .map(out -> out.getClauseId() + " " + out.getTypeName() + " " + out.getValue());
  }

  static Stream<Object> hidingPlaces() throws Exception {
    byte[] bytes = "卞和璞与同事".getBytes(UTF_8);
    return Stream.of(
        "社工卞和璞与同事二人",
        1490718.37d,
        149071837L,
        149071837,
        "149071837",
        "报价1,490,718.37元",
        "149,071,837",
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
    Map<BigDecimal, String> guises = guises(sent);
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
      Stream.concat(
              NUMBER.matcher(row).results().map(MatchResult::group),
              GROUPED.matcher(row).results().map(number -> number.group().replace(",", "")))
          .map(number -> new BigDecimal(number).stripTrailingZeros())
          .filter(guises::containsKey)
          .forEach(n -> result.add(guises.get(n) + " " + n + " in " + table));
    }
    return result;
  }

  /** The numbers as they were sent, in hundredths (cents, points) and without their point. */
  private static Map<BigDecimal, String> guises(Sent sent) {
    Map<BigDecimal, String> guises = new TreeMap<>();
    sent.numbers()
        .forEach(
            (number, field) ->
                Stream.of(
                        number,
                        number.movePointRight(2),
                        new BigDecimal(number.toPlainString().replace(".", "")))
                    .forEach(guise -> guises.put(guise.stripTrailingZeros(), field)));
    return guises;
  }
}
