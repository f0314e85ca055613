package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of {@code forms}.
 *
 * @param name the file's name without its ending
 * @param root what it holds
 */
record FormFile(String name, JsonNode root) {

  private static final Path FOLDER = Path.of("forms");

  static List<FormFile> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".form"))
          .sorted()
          .map(f -> new FormFile(Model.name(f), read(f)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.builder().build().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every component at any depth. */
  List<JsonNode> components() {
    List<JsonNode> result = new ArrayList<>();
    collect(root.path("components"), result);
    return result;
  }

  private static void collect(JsonNode components, List<JsonNode> result) {
    for (JsonNode component : components) {
      result.add(component);
      collect(component.path("components"), result);
    }
  }

  /** The one group that everything submitted stands in. */
  Optional<JsonNode> group() {
    return components().stream().filter(c -> "form".equals(c.path("path").asText())).findFirst();
  }

  /** The fields a group or list submits: those in groups without a path belong to it too. */
  static List<JsonNode> fields(JsonNode container) {
    List<JsonNode> result = new ArrayList<>();
    for (JsonNode component : container.path("components")) {
      if (!fieldName(component).isEmpty()) {
        result.add(component);
      } else {
        result.addAll(fields(component));
      }
    }
    return result;
  }

  static String fieldName(JsonNode component) {
    return component.path("key").asText(component.path("path").asText());
  }

  static String type(JsonNode component) {
    return component.path("type").asText();
  }
}
