package cn.hebei.socialwork.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What people sent with their forms, as far as it would be recognised elsewhere: texts of at least
 * three characters and numbers of at least four digits, without codes of choices, organs and places
 * and without days.
 */
public final class Sent {

  private static final int SHORTEST_TEXT = 3;
  private static final int FEWEST_DIGITS = 4;
  private static final Pattern CODE = Pattern.compile("[A-Z_]+|(agency|expert)-\\d+");
  private static final Pattern DAY =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Set<String> PLACES = Set.of("town", "towns");

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<BigDecimal, String> numbers = new TreeMap<>();
  private final Set<String> forms = new TreeSet<>();

  /** Remembers what was sent with a form. */
  public void add(String form, JsonNode values) {
    forms.add(form);
    collect(form, "", values);
  }

  private void collect(String form, String key, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(field -> collect(form, field.getKey(), field.getValue()));
    } else if (value.isArray()) {
      value.elements().forEachRemaining(element -> collect(form, key, element));
    } else if (!PLACES.contains(key) && !value.isBoolean() && !value.isNull()) {
      remember(form + "." + key, value.asText());
    }
  }

  private void remember(String where, String value) {
    if (NUMBER.matcher(value).matches()) {
      BigDecimal number = new BigDecimal(value).stripTrailingZeros();
      if (number.toPlainString().replace(".", "").length() >= FEWEST_DIGITS) {
        numbers.put(number, where);
      }
    } else if (value.length() >= SHORTEST_TEXT
        && !CODE.matcher(value).matches()
        && !DAY.matcher(value).matches()) {
      texts.put(value, where);
    }
  }

  /** The forms that were sent. */
  public Set<String> forms() {
    return forms;
  }

  /** The texts, each with the form and field it was sent in last. */
  public Map<String, String> texts() {
    return texts;
  }

  /** The numbers without zeros at their end, each with the form and field it was sent in last. */
  public Map<BigDecimal, String> numbers() {
    return numbers;
  }
}
