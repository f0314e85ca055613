package cn.hebei.socialwork.contract;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.TaskForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models, forms, records and beans say the same: nothing is named that is not there. */
@ProcessSpec
class BeansTest {

  private final Report report = new Report();

  @Autowired private ApplicationContext context;

  @Test
  void everyStepOfAModelIsABeanAndEveryBeanIsAStep() {
    Set<String> named = new HashSet<>();
    for (Model model : Model.all()) {
      for (Activity task : model.every(Activity.class)) {
        String step = Model.camunda(task, "delegateExpression");
        if (step != null) {
          named.add(step.replaceAll("[#{}]", ""));
        }
      }
      for (MessageEventDefinition told : model.every(MessageEventDefinition.class)) {
        String step = Model.camunda(told, "delegateExpression");
        if (step != null) {
          named.add(step.replaceAll("[#{}]", ""));
        }
      }
    }
    compare(named, Set.of(context.getBeanNamesForType(CaseStep.class)), "step");
    report.assertNothing();
  }

  @Test
  void everyFormIsABeanAndEveryBeanIsAForm() {
    compare(
        FormFile.all().stream().map(FormFile::name).collect(Collectors.toSet()),
        beans().keySet(),
        "form");
    report.assertNothing();
  }

  private void compare(Set<String> named, Set<String> beans, String what) {
    named.stream()
        .filter(n -> !beans.contains(n))
        .forEach(n -> report.add(n, what + " has no bean"));
    beans.stream()
        .filter(b -> !named.contains(b))
        .forEach(b -> report.add(b, what + " nobody names"));
  }

  @Test
  void everyFieldBindsToItsComponentAndEveryComponentHasAField() {
    Map<String, TaskForm<?>> beans = beans();
    for (FormFile form : FormFile.all()) {
      if (beans.containsKey(form.name())) {
        form.group()
            .ifPresentOrElse(
                group -> match(form.name(), group, beans.get(form.name()).type()),
                () -> report.add(form.name(), "has no group form"));
      }
    }
    report.assertNothing();
  }

  private void match(String at, JsonNode container, Class<?> type) {
    Map<String, RecordComponent> components =
        Arrays.stream(type.getRecordComponents())
            .collect(
                Collectors.toMap(
                    RecordComponent::getName, Function.identity(), (a, b) -> a, TreeMap::new));
    for (JsonNode json : FormFile.fields(container)) {
      String name = FormFile.fieldName(json);
      RecordComponent component = components.remove(name);
      if (json.path("disabled").asBoolean()) {
        report.unless(component == null, at + "." + name, "disabled fields are never submitted");
      } else if (component == null) {
        report.add(at + "." + name, "the record has no such component");
      } else {
        Field field = new Field(json, component);
        field.check(at + "." + name, report);
        if (field.item().isRecord()) {
          match(at + "." + name, json, field.item());
        }
      }
    }
    components.keySet().forEach(n -> report.add(at + "." + n, "the form has no such field"));
  }

  @Test
  void everyFactThatAFormShowsIsPutByItsPackage() {
    Map<String, TaskForm<?>> beans = beans();
    for (FormFile form : FormFile.all()) {
      if (beans.containsKey(form.name())) {
        String code = code(AopUtils.getTargetClass(beans.get(form.name())));
        for (JsonNode component : form.components()) {
          Feel.in(component).stream()
              .flatMap(expression -> Feel.facts(expression).stream())
              .filter(fact -> !"rows".equals(fact) && !code.contains("\"" + fact + "\""))
              .forEach(fact -> report.add(form.name(), "nobody puts facts." + fact));
        }
      }
    }
    report.assertNothing();
  }

  private Map<String, TaskForm<?>> beans() {
    Map<String, TaskForm<?>> result = new TreeMap<>();
    for (TaskForm<?> bean : context.getBeansOfType(TaskForm.class).values()) {
      if (result.put(bean.id(), bean) != null) {
        report.add(bean.id(), "two beans");
      }
    }
    return result;
  }

  private static String code(Class<?> type) {
    Path folder = Path.of("src/main/java", type.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(BeansTest::read)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
