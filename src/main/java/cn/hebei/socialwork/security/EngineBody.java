package cn.hebei.socialwork.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to the engine's API, read once and strictly. The engine stumbles (500) over what
 * Tasklist and Cockpit never send: nulls in lists, lists in place of values, thousands of nested
 * objects or entries, signs the database does not keep.
 */
final class EngineBody {

  /** Entries of one list; Cockpit asks for a page of instances at most. */
  static final int MOST_ENTRIES = 1000;

  /** Levels; a form's own Json travels as one text. */
  private static final int DEEPEST = 12;

  private static final int LONGEST_NUMBER = 100;

  private static final ObjectMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EngineBody() {}

  /** The object sent, unless it is none that can be worked with. */
  static Optional<JsonNode> read(byte[] body) {
    try {
      JsonNode tree = STRICT.readTree(body);
      return tree.isObject() && sound(tree) ? Optional.of(tree) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** No NUL, no null in a list, no endless list. */
  private static boolean sound(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().indexOf('\0') < 0;
    }
    if (node.isArray()) {
      return node.size() <= MOST_ENTRIES
          && node.valueStream().allMatch(entry -> !entry.isNull() && sound(entry));
    }
    return node.propertyStream()
        .allMatch(field -> field.getKey().indexOf('\0') < 0 && sound(field.getValue()));
  }

  /** Whether it asks for variables by plain values only, at any depth. */
  static boolean isQuery(JsonNode node) {
    return node.propertyStream()
            .allMatch(
                field ->
                    field.getKey().equals("value")
                        ? field.getValue().isValueNode()
                        : isQuery(field.getValue()))
        && node.valueStream().allMatch(EngineBody::isQuery);
  }

  /** Whether this submits a form as Tasklist does: texts of Json, and nothing wanted in return. */
  static boolean isSubmission(JsonNode body) {
    JsonNode variables = body.path("variables");
    return !body.path("withVariablesInReturn").asBoolean(body.has("withVariablesInReturn"))
        && (variables.isMissingNode() || variables.isObject())
        && variables.propertyStream().map(Map.Entry::getValue).allMatch(EngineBody::isJsonValue);
  }

  private static boolean isJsonValue(JsonNode value) {
    return value.isObject()
        && (value.path("type").isMissingNode()
            ? value.path("value").isValueNode() || value.path("value").isMissingNode()
            : value.path("type").asText().equals("Json") && value.path("value").isTextual());
  }
}
