package cn.hebei.socialwork.contract;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The house rules for names: ids say what a node is and does, labels are the offices' words. */
class ModelNamesTest {

  private static final Map<Class<? extends FlowNode>, String> PREFIXES =
      Map.ofEntries(
          Map.entry(UserTask.class, "userTask"),
          Map.entry(ServiceTask.class, "serviceTask"),
          Map.entry(SendTask.class, "sendTask"),
          Map.entry(ReceiveTask.class, "receiveTask"),
          Map.entry(BusinessRuleTask.class, "businessRuleTask"),
          Map.entry(CallActivity.class, "callActivity"),
          Map.entry(SubProcess.class, "subProcess"),
          Map.entry(ExclusiveGateway.class, "gateway"),
          Map.entry(ParallelGateway.class, "gateway"),
          Map.entry(StartEvent.class, "startEvent"),
          Map.entry(EndEvent.class, "endEvent"),
          Map.entry(IntermediateCatchEvent.class, "event"),
          Map.entry(BoundaryEvent.class, "event"));

  private final List<Model> models = Model.all();
  private final Report report = new Report();

  @Test
  void everyIdSaysWhatItIsAndWhatItDoes() {
    for (Model model : models) {
      for (FlowNode node : model.every(FlowNode.class)) {
        String prefix =
            PREFIXES.entrySet().stream()
                .filter(e -> e.getKey().isInstance(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a kind of node we do not use:");
        report.unless(
            node.getId().matches(prefix + "_[a-z][A-Za-z0-9]*"),
            model.at(node),
            "should be " + prefix + "_…");
      }
      for (SequenceFlow flow : model.every(SequenceFlow.class)) {
        report.unless(
            flow.getId().matches("flow_[a-z][A-Za-z0-9]*"), model.at(flow), "should be flow_…");
      }
    }
    report.assertNothing();
  }

  @Test
  void everyNodeIsNamedInChineseAndParallelGatewaysAreNot() {
    for (Model model : models) {
      for (FlowNode node : model.every(FlowNode.class)) {
        if (node instanceof ParallelGateway || isMerge(node)) {
          report.unless(isUnnamed(node), model.at(node), "is named " + node.getName());
        } else {
          report.unless(Words.chinese(node.getName()), model.at(node), "has no Chinese name");
        }
      }
    }
    report.assertNothing();
  }

  private static boolean isMerge(FlowNode node) {
    return node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
  }

  private static boolean isUnnamed(FlowNode node) {
    return node.getName() == null || node.getName().isEmpty();
  }
}
