package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What diligent people answer to every form: the happy world, defined once in {@code
 * demo/answers.json}. A form's own prefilled values stand; what is missing is filled in. Words that
 * begin with @ are worked out: days from today, the first options a form offers, a price.
 */
@Component
@Profile("demo")
class Answers {

  private static final Pattern DAY = Pattern.compile("@today([+-]\\d+)?(T\\d\\d:\\d\\d)?");
  private static final String ROWS = "[]";
  private static final int EXPERTS = 5;
  private static final int DEAREST = 1_500_000;
  private static final int STEP = 10_000;

  private final ObjectMapper json;
  private final TimeSource time;
  private final WorkingCalendar calendar;
  private final JsonNode happy;

  Answers(ObjectMapper json, TimeSource time, WorkingCalendar calendar) throws IOException {
    this.json = json;
    this.time = time;
    this.calendar = calendar;
    try (InputStream in = new ClassPathResource("demo/answers.json").getInputStream()) {
      this.happy = json.readTree(in);
    }
  }

  /** The happy answer of this user to a task, given what its form shows. */
  Robot.Answer to(Desk.Item item, String userId, Map<String, String> view) throws IOException {
    ObjectNode values = (ObjectNode) json.readTree(view.get("form"));
    JsonNode facts = json.readTree(view.get("facts"));
    JsonNode answer = happy.path(item.formId());
    for (Map.Entry<String, JsonNode> field : answer.properties()) {
      String key = field.getKey();
      if (key.endsWith(ROWS)) {
        String list = key.substring(0, key.length() - ROWS.length());
        for (JsonNode row : values.withArray(list)) {
          ((ObjectNode) row).setAll((ObjectNode) workedOut(field.getValue(), facts, userId));
        }
      } else if (isOpen(values.path(key))) {
        values.set(key, workedOut(field.getValue(), facts, userId));
      }
    }
    return new Robot.Answer(userId, values, facts);
  }

  /** Whether the form opened without an answer here. */
  private static boolean isOpen(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }

  private JsonNode workedOut(JsonNode value, JsonNode facts, String userId) {
    if (value.isObject()) {
      ObjectNode result = json.createObjectNode();
      value
          .properties()
          .forEach(e -> result.set(e.getKey(), workedOut(e.getValue(), facts, userId)));
      return result;
    }
    if (value.isArray()) {
      ArrayNode result = json.createArrayNode();
      value.forEach(v -> result.add(workedOut(v, facts, userId)));
      return result;
    }
    return value.isTextual() ? word(value.asText(), facts, userId) : value;
  }

  private JsonNode word(String word, JsonNode facts, String userId) {
    Matcher day = DAY.matcher(word);
    if (day.matches()) {
      long days = day.group(1) == null ? 0 : Long.parseLong(day.group(1));
      // A day with an hour is when people meet: never on a holiday.
      return json.getNodeFactory()
          .textNode(
              day.group(2) == null
                  ? time.today().plusDays(days).toString()
                  : calendar.plusDays(time.today(), Math.toIntExact(days)) + day.group(2));
    }
    return switch (word) {
      case "@towns" -> first(facts.path("towns"), 1);
      case "@experts" -> first(facts.path("experts"), facts.path("missing").asInt(EXPERTS));
      case "@late" -> first(facts.path("members"), 1);
      case "@agency" -> first(facts.path("agencies"), 1).path(0);
      case "@leader" -> first(facts.path(facts.has("leaders") ? "leaders" : "experts"), 1).path(0);
      case "@workers" -> workers(facts.path("stations"));
      case "@now" ->
          json.getNodeFactory()
              .textNode(
                  LocalDateTime.ofInstant(time.now(), TimeSource.ZONE)
                      .truncatedTo(ChronoUnit.MINUTES)
                      .toString());
      case "@price" -> json.getNodeFactory().textNode(price(userId));
      default ->
          json.getNodeFactory()
              .textNode(word.replace("@year", Integer.toString(time.today().getYear())));
    };
  }

  private ArrayNode first(JsonNode options, int most) {
    ArrayNode result = json.createArrayNode();
    for (JsonNode option : options) {
      if (result.size() < most) {
        result.add(option.path("value"));
      }
    }
    return result;
  }

  /** Two people for each station, of its own: nobody works at two (R66). */
  private ArrayNode workers(JsonNode stations) {
    ArrayNode result = json.createArrayNode();
    for (JsonNode station : stations) {
      String town = station.path("value").asText();
      for (String person : new String[] {town + "-1", town + "-2"}) {
        ObjectNode worker = result.addObject();
        worker.put("name", DemoNames.of(person)).put("idTail", DemoNames.tail(person));
        worker.put("town", town);
        worker.put("education", "BACHELOR").put("formal", true).put("licence", "ASSISTANT");
        worker.put("major", true).put("local", true);
      }
    }
    return result;
  }

  /** Each agency bids a little less than the one before. */
  private static String price(String userId) {
    int n = Integer.parseInt(userId.replaceAll("\\D", "0")) % 10;
    return Integer.toString(DEAREST - n * STEP) + ".00";
  }
}
