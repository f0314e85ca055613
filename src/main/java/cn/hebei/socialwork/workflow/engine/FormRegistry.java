package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.TaskForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The task forms by id, and the Chinese labels of their fields. */
@Component
class FormRegistry {

  private final Map<String, TaskForm<?>> forms;
  private final Map<String, Map<String, String>> labels = new HashMap<>();

  FormRegistry(List<TaskForm<?>> forms, ObjectMapper json) throws IOException {
    this.forms = forms.stream().collect(Collectors.toMap(TaskForm::id, Function.identity()));
    for (String id : this.forms.keySet()) {
      labels.put(id, readLabels(id, json));
    }
  }

  TaskForm<?> get(String id) {
    TaskForm<?> form = forms.get(id);
    if (form == null) {
      throw new IllegalStateException("no task form " + id);
    }
    return form;
  }

  Map<String, TaskForm<?>> all() {
    return Map.copyOf(forms);
  }

  /** The label of a field, such as 总预算 for {@code total}; the key itself when there is none. */
  String label(String formId, String key) {
    return labels.getOrDefault(formId, Map.of()).getOrDefault(key, key);
  }

  private static Map<String, String> readLabels(String id, ObjectMapper json) throws IOException {
    Map<String, String> result = new HashMap<>();
    try (InputStream in = new ClassPathResource("forms/" + id + ".form").getInputStream()) {
      collect(json.readTree(in).path("components"), result);
    }
    return result;
  }

  private static void collect(JsonNode components, Map<String, String> result) {
    for (JsonNode component : components) {
      String label = component.path("label").asText(component.path("dateLabel").asText());
      if (!label.isEmpty()) {
        for (String name : List.of("key", "path")) {
          if (component.hasNonNull(name)) {
            result.put(component.get(name).asText(), label);
          }
        }
      }
      collect(component.path("components"), result);
    }
  }
}
