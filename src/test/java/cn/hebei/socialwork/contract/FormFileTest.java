package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What Tasklist 7.24 can show, and what an official can read. */
class FormFileTest {

  private static final int ALL_COLUMNS = 16;

  /** One unknown type breaks the whole form; filepicker and documentPreview do not exist there. */
  private static final Set<String> KNOWN_TO_TASKLIST =
      Set.of(
          "text",
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "expression",
          "table",
          "group",
          "dynamiclist",
          "html",
          "separator",
          "spacer");

  private static final int NEWEST_SCHEMA = 16;

  private final List<FormFile> forms = FormFile.all();
  private final Report report = new Report();

  @Test
  void everyTaskShowsAFormThatExistsAndEveryFormIsShown() {
    Set<String> shown =
        Model.all().stream()
            .flatMap(m -> m.every(UserTask.class).stream())
            .map(t -> String.valueOf(Model.camunda(t, "formRef")))
            .collect(Collectors.toSet());
    Set<String> files = forms.stream().map(FormFile::name).collect(Collectors.toSet());
    shown.stream().filter(f -> !files.contains(f)).forEach(f -> report.add(f, "has no file"));
    files.stream().filter(f -> !shown.contains(f)).forEach(f -> report.add(f, "no task shows it"));
    report.assertNothing();
  }

  @Test
  void everyFormIsOneThatTasklistOpens() {
    for (FormFile form : forms) {
      String id = form.root().path("id").asText();
      report.unless(form.name().equals(id), form.name(), "id is " + id);
      int schema = form.root().path("schemaVersion").asInt(99);
      report.unless(schema <= NEWEST_SCHEMA, form.name(), "schemaVersion " + schema);
      Set<String> ids = new HashSet<>();
      for (JsonNode component : form.components()) {
        String type = FormFile.type(component);
        report.unless(KNOWN_TO_TASKLIST.contains(type), form.name(), "unknown type " + type);
        report.unless(
            ids.add(component.path("id").asText()),
            form.name(),
            "id twice: " + component.path("id"));
      }
    }
    report.assertNothing();
  }

  @Test
  void everythingSubmittedStandsInTheOneGroup() {
    for (FormFile form : forms) {
      List<JsonNode> top = FormFile.fields(form.root());
      report.unless(
          top.size() == 1 && "form".equals(top.get(0).path("path").asText()),
          form.name(),
          "fields outside the group form: " + top.stream().map(FormFile::fieldName).toList());
    }
    report.assertNothing();
  }

  @Test
  void everythingAnOfficialReadsIsChinese() {
    for (FormFile form : forms) {
      for (JsonNode component : form.components()) {
        labels(form, component);
      }
    }
    report.assertNothing();
  }

  private void labels(FormFile form, JsonNode c) {
    String at = form.name() + " " + c.path("id").asText();
    boolean field = c.has("key") || "dynamiclist".equals(FormFile.type(c)) || c.has("columns");
    String label = c.path("label").asText(c.path("dateLabel").asText());
    report.unless(!field || Words.chinese(label), at, "has no Chinese label");
    for (String words : List.of("description", "timeLabel", "text")) {
      report.unless(
          !c.has(words) || Words.chinese(c.path(words).asText()), at, words + " is not Chinese");
    }
    for (JsonNode option : c.path("values")) {
      report.unless(
          Words.chinese(option.path("label").asText()), at, "option " + option.path("value"));
    }
    for (JsonNode column : c.path("columns")) {
      report.unless(
          Words.chinese(column.path("label").asText()), at, "column " + column.path("key"));
    }
  }

  /** Date and time share the columns of their field; a longer label is cut off on the screen. */
  @Test
  void aMomentHasRoomForItsLabels() {
    for (FormFile form : forms) {
      for (JsonNode c : form.components()) {
        int columns = c.path("layout").path("columns").asInt(ALL_COLUMNS);
        for (String label : List.of("dateLabel", "timeLabel")) {
          report.unless(
              !"datetime".equals(c.path("subtype").asText())
                  || c.path(label).asText().length() <= columns,
              form.name() + " " + c.path("id").asText(),
              label + " needs more columns");
        }
      }
    }
    report.assertNothing();
  }

  @Test
  void moneyIsExact() {
    for (FormFile form : forms) {
      for (JsonNode c : form.components()) {
        if ("number".equals(FormFile.type(c)) && c.path("decimalDigits").asInt(0) > 0) {
          String at = form.name() + " " + c.path("id").asText();
          report.unless(c.path("serializeToString").asBoolean(), at, "a double loses cents");
        }
      }
    }
    report.assertNothing();
  }

  @Test
  void everyNumberNamesItsUnit() {
    for (FormFile form : forms) {
      for (JsonNode c : form.components()) {
        boolean bare =
            "number".equals(FormFile.type(c))
                && c.at("/appearance/suffixAdorner").asText().isEmpty();
        report.unless(!bare, form.name() + " " + c.path("id").asText(), "has no unit");
      }
    }
    report.assertNothing();
  }

  @Test
  void everyFormBeginsWithItsNameAndWhatToDo() {
    for (FormFile form : forms) {
      String words = form.root().at("/components/0/text").asText();
      report.unless(words.startsWith("## "), form.name(), "begins without a heading");
      report.unless(words.contains("请"), form.name(), "asks for nothing");
    }
    report.assertNothing();
  }
}
