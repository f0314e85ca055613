package cn.hebei.socialwork.contract;

import static cn.hebei.socialwork.contract.Model.camunda;
import static cn.hebei.socialwork.contract.Model.property;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

/** The house rules for what a model asks of people, steps, tables and other models. */
class ModelTasksTest {

  private static final Set<String> LEVELS =
      Set.of("county", "township", "agency", "agent", "expert", "filing");

  private static final Set<String> ROLES =
      Set.of("officer", "business", "deputy", "principal", "finance", "agency", "agent", "expert");

  private final List<Model> models = Model.all();

  @Test
  void everyProcessIsNamedLikeItsFileInChineseAndKeptForFifteenYears() {
    Report report = new Report();
    for (Model model : models) {
      Process p = model.process();
      report.unless(model.every(Process.class).size() == 1, model.name(), "more than one process");
      report.unless(model.name().equals(p.getId()), model.name(), "process id is " + p.getId());
      report.unless(p.isExecutable(), model.name(), "is not executable");
      report.unless(Words.chinese(p.getName()), model.name(), "has no Chinese name");
      report.unless(!p.getDocumentations().isEmpty(), model.name(), "says nowhere why it exists");
      String kept = camunda(p, "historyTimeToLive");
      report.unless(Model.FIFTEEN_YEARS.equals(kept), model.name(), "is kept for " + kept);
    }
    report.assertNothing();
  }

  @Test
  void everyUserTaskSaysWhoActsAndShowsAFormOfItsOwn() {
    each(
        UserTask.class,
        (task, report) -> {
          String form = camunda(task, "formRef");
          report.unless(
              form != null && form.startsWith(process(task) + "-"), id(task), "form is " + form);
          report.unless(
              "deployment".equals(camunda(task, "formRefBinding")), id(task), "form binding");
          report.unless(
              "true".equals(camunda(task, "asyncAfter")), id(task), "no savepoint after it");
          report.unless(
              LEVELS.contains(said(task, "level")), id(task), "level " + said(task, "level"));
          report.unless(ROLES.contains(said(task, "role")), id(task), "role " + said(task, "role"));
          String due = Objects.toString(camunda(task, "dueDate"), "#{none}");
          report.unless(due.matches("#\\{[a-z]\\w*}"), id(task), "due " + due + " (B48)");
          for (String attribute :
              List.of("assignee", "candidateUsers", "candidateGroups", "formKey")) {
            report.unless(camunda(task, attribute) == null, id(task), "uses camunda:" + attribute);
          }
        });
  }

  @Test
  void everyStepIsABeanWithASavepointAndThreeTries() {
    BiConsumer<Activity, Report> rule =
        (task, report) -> {
          String bean = Objects.toString(camunda(task, "delegateExpression"), "none");
          report.unless(bean.matches("#\\{[a-z]\\w*Delegate}"), id(task), "step is " + bean);
          report.unless("true".equals(camunda(task, "asyncBefore")), id(task), "no savepoint");
          report.unless("R3/PT1M".equals(retries(task)), id(task), "retries " + retries(task));
        };
    each(ServiceTask.class, rule::accept);
    each(SendTask.class, rule::accept);
  }

  @Test
  void everyEndThatTellsSomebodyIsAStepWithASavepointAndThreeTries() {
    each(
        EndEvent.class,
        (end, report) -> {
          for (MessageEventDefinition told :
              end.getChildElementsByType(MessageEventDefinition.class)) {
            String bean = Objects.toString(camunda(told, "delegateExpression"), "none");
            report.unless(bean.matches("#\\{[a-z]\\w*Delegate}"), id(end), "step is " + bean);
            report.unless("true".equals(camunda(end, "asyncBefore")), id(end), "no savepoint");
            report.unless("R3/PT1M".equals(retries(end)), id(end), "retries " + retries(end));
          }
        });
  }

  @Test
  void everyProcessAndSubProcessStartsAtASavepoint() {
    each(
        StartEvent.class,
        (start, report) ->
            report.unless("true".equals(camunda(start, "asyncBefore")), id(start), "no savepoint"));
  }

  @Test
  void everyCalledProcessExistsAndGetsTheCaseKeyAndNoVariables() {
    Set<String> known = models.stream().map(Model::name).collect(Collectors.toSet());
    each(
        CallActivity.class,
        (call, report) -> {
          report.unless(known.contains(call.getCalledElement()), id(call), "nobody defines it");
          List<CamundaIn> in = extensions(call, CamundaIn.class);
          report.unless(
              in.stream()
                  .anyMatch(
                      i -> "#{execution.processBusinessKey}".equals(i.getCamundaBusinessKey())),
              id(call),
              "does not pass the case key");
          report.unless(
              in.stream().noneMatch(i -> i.getCamundaVariables() != null),
              id(call),
              "passes everything");
        });
  }

  @Test
  void noModelHoldsCode() {
    Report report = new Report();
    for (Model model : models) {
      for (Class<? extends org.camunda.bpm.model.xml.instance.ModelElementInstance> code :
          List.of(
              ScriptTask.class,
              CamundaScript.class,
              CamundaExecutionListener.class,
              CamundaTaskListener.class)) {
        report.unless(model.every(code).isEmpty(), model.name(), "holds " + code.getSimpleName());
      }
      for (Activity activity : model.every(Activity.class)) {
        report.unless(camunda(activity, "class") == null, id(activity), "uses camunda:class");
        report.unless(
            camunda(activity, "expression") == null, id(activity), "uses camunda:expression");
      }
    }
    report.assertNothing();
  }

  private <T extends BaseElement> void each(Class<T> type, BiConsumer<T, Report> rule) {
    Report report = new Report();
    models.forEach(model -> model.every(type).forEach(element -> rule.accept(element, report)));
    report.assertNothing();
  }

  private static String said(BaseElement element, String property) {
    return Objects.toString(property(element, property), "");
  }

  private static String retries(BaseElement element) {
    return extensions(element, CamundaFailedJobRetryTimeCycle.class).stream()
        .map(c -> c.getTextContent().strip())
        .findFirst()
        .orElse("none");
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      List<T> extensions(BaseElement element, Class<T> type) {
    ExtensionElements all = element.getExtensionElements();
    return all == null ? List.of() : all.getElementsQuery().filterByType(type).list();
  }

  private static String process(BaseElement element) {
    BaseElement at = element;
    while (!(at instanceof Process)) {
      at = (BaseElement) at.getParentElement();
    }
    return at.getId();
  }

  private static String id(BaseElement element) {
    return process(element) + " " + element.getId();
  }
}
