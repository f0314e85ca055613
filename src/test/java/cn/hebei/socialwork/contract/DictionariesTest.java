package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every word the vendor's apps can say has a Chinese one, also on screens that no walk comes by: a
 * missing one would show its key.
 */
class DictionariesTest {

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{.*?}}");

  /** Formats and names that are the same in Chinese. */
  private static final Pattern SAME = Pattern.compile("[YMDHms:T/-]+|dddd LT|CSV|JSON|[^A-Za-z]*");

  private final Report report = new Report();

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit"})
  void everyWordOfTheVendorsIsThereInChinese(String app) throws IOException {
    Map<String, String> chinese = words(app, "zh");
    words(app, "en")
        .forEach(
            (key, english) -> {
              String word = chinese.get(key);
              report.unless(word != null, app, key + " is missing");
              boolean says = ENGLISH.matcher(FILLED_IN.matcher(english).replaceAll("")).find();
              report.unless(
                  word == null || !says || Words.chinese(word) || SAME.matcher(word).matches(),
                  app,
                  key + " is not Chinese: " + word);
            });
    report.assertNothing();
  }

  private static Map<String, String> words(String app, String language) throws IOException {
    String file =
        "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
    try (InputStream in = DictionariesTest.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> words = new TreeMap<>();
      collect(JsonMapper.builder().build().readTree(text.replace("\uFEFF", "")), "", words);
      return words;
    }
  }

  private static void collect(JsonNode node, String path, Map<String, String> words) {
    if (node.isValueNode()) {
      words.put(path, node.asText());
    }
    node.properties().forEach(e -> collect(e.getValue(), path + "/" + e.getKey(), words));
    for (int n = 0; node.isArray() && n < node.size(); n++) {
      collect(node.get(n), path + "/" + n, words);
    }
  }
}
