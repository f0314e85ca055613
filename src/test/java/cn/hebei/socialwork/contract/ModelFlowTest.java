package cn.hebei.socialwork.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The house rules for how a model flows: questions, answers, names, timers and messages. */
class ModelFlowTest {

  /** "About twenty" nodes with a name a picture; more do not fit a page. */
  private static final int MOST_NODES = 24;

  /** A yes, a no, or one of several codes: never a threshold and never a call. */
  private static final Pattern CONDITION =
      Pattern.compile("#\\{(!?[a-z]\\w*|[a-z]\\w* == '[A-Z_]+')}");

  private static final Pattern VARIABLE = Pattern.compile("#\\{[a-z]\\w*}");

  private final List<Model> models = Model.all();
  private final Report report = new Report();

  @Test
  void everySplitAsksAQuestionAndHasADefault() {
    for (Model model : models) {
      report.unless(
          model.every(InclusiveGateway.class).isEmpty(), model.name(), "has an inclusive gateway");
      for (ExclusiveGateway gateway : model.every(ExclusiveGateway.class)) {
        if (gateway.getOutgoing().size() > 1) {
          question(model, gateway);
        }
      }
    }
    report.assertNothing();
  }

  private void question(Model model, ExclusiveGateway gateway) {
    report.unless(
        Objects.toString(gateway.getName(), "").endsWith("？"), model.at(gateway), "asks nothing");
    report.unless(gateway.getDefault() != null, model.at(gateway), "has no default flow");
    for (SequenceFlow flow : gateway.getOutgoing()) {
      report.unless(Words.chinese(flow.getName()), model.at(flow), "is no answer");
      String condition =
          flow.getConditionExpression() == null
              ? ""
              : flow.getConditionExpression().getTextContent().strip();
      if (flow.equals(gateway.getDefault())) {
        report.unless(condition.isEmpty(), model.at(flow), "is default and has a condition");
      } else {
        report.unless(
            CONDITION.matcher(condition).matches(), model.at(flow), "condition " + condition);
      }
    }
  }

  @Test
  void onlySplitsHaveConditions() {
    for (Model model : models) {
      for (SequenceFlow flow : model.every(SequenceFlow.class)) {
        report.unless(
            flow.getConditionExpression() == null || flow.getSource() instanceof ExclusiveGateway,
            model.at(flow),
            "has a condition but no question");
      }
    }
    report.assertNothing();
  }

  @Test
  void everyNodeIsReachedAndLeadsOn() {
    for (Model model : models) {
      for (FlowNode node : model.every(FlowNode.class)) {
        boolean first = node instanceof StartEvent || node instanceof BoundaryEvent;
        report.unless(first == node.getIncoming().isEmpty(), model.at(node), "is not reached");
        boolean last = node instanceof EndEvent;
        report.unless(last == node.getOutgoing().isEmpty(), model.at(node), "leads nowhere");
        report.unless(
            node.getOutgoing().size() < 2
                || node instanceof ExclusiveGateway
                || node instanceof ParallelGateway,
            model.at(node),
            "splits without a gateway");
      }
      long nodes = model.every(FlowNode.class).stream().filter(n -> n.getName() != null).count();
      report.unless(nodes <= MOST_NODES, model.name(), nodes + " nodes do not fit a page");
    }
    report.assertNothing();
  }

  @Test
  void everyTimerHasADateThatTheCalendarMade() {
    for (Model model : models) {
      for (TimerEventDefinition timer : model.every(TimerEventDefinition.class)) {
        String at = model.at((Event) timer.getParentElement());
        report.unless(
            timer.getTimeDate() != null
                && VARIABLE.matcher(timer.getTimeDate().getTextContent().strip()).matches(),
            at,
            "a timer needs #{variable} as its date (B48)");
      }
    }
    report.assertNothing();
  }

  @Test
  void everyMessageIsWaitedForAtOnePlace() {
    Set<String> names = new HashSet<>();
    for (Model model : models) {
      Set<String> waited = new HashSet<>();
      model.every(ReceiveTask.class).stream().map(t -> name(t.getMessage())).forEach(waited::add);
      model.every(MessageEventDefinition.class).stream()
          .map(d -> name(d.getMessage()))
          .forEach(waited::add);
      for (Message message : model.every(Message.class)) {
        String at = model.at(message);
        report.unless(name(message).matches("[a-z][A-Za-z]*"), at, "name " + name(message));
        report.unless(names.add(name(message)), at, "another model waits for it too");
        report.unless(waited.contains(name(message)), at, "nobody waits for it");
      }
    }
    report.assertNothing();
  }

  private static String name(@Nullable Message m) {
    return m == null ? "none" : Objects.toString(m.getName(), "none");
  }
}
