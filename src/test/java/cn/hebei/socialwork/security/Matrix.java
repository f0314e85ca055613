package cn.hebei.socialwork.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** {@code security/matrix.csv}: endpoint by endpoint, what each role is answered. */
final class Matrix {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";

  private Matrix() {}

  static List<CSVRecord> rows() throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Matrix.class.getResourceAsStream("/security/matrix.csv")),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreSurroundingSpaces(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }

  /** The user ids over the columns. */
  static List<String> roles(List<CSVRecord> rows) {
    return rows.get(0).getParser().getHeaderNames().stream()
        .filter(h -> !h.equals("method") && !h.equals("path"))
        .toList();
  }

  /** What stands behind the placeholders, for the only open task there is, 正定县's. */
  static Map<String, String> names(ProcessEngine engine) {
    Task task = engine.getTaskService().createTaskQuery().singleResult();
    Map<String, String> names = new HashMap<>();
    names.put("{task}", task.getId());
    names.put("{taskId}", task.getId());
    names.put("{instance}", task.getProcessInstanceId());
    names.put("{definition}", task.getProcessDefinitionId());
    names.put(
        "{decision}",
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("renewal")
            .latestVersion()
            .singleResult()
            .getId());
    names.put(
        "{filter}",
        engine.getFilterService().createFilterQuery().filterName("本单位待办").singleResult().getId());
    names.put("{caseKey}", "130123-01-2025");
    names.put("{year}", "2024");
    names.put("{code}", "agency-1");
    return names;
  }

  /** The path a row calls; a placeholder that has no name is 0. */
  static String path(CSVRecord row, Map<String, String> names) {
    String path = row.get("path").replace("ENGINE/", ENGINE).replace("COCKPIT/", COCKPIT);
    for (Map.Entry<String, String> name : names.entrySet()) {
      path = path.replace(name.getKey(), name.getValue());
    }
    return path.replaceAll("\\{[^}]+}", "0");
  }
}
