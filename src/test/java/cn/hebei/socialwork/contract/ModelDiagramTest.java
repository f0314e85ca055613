package cn.hebei.socialwork.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** The picture is what people read in Cockpit and in Modeler: drawn as a person draws well. */
class ModelDiagramTest {

  private final List<Model> models = Model.all();
  private final Report report = new Report();

  @Test
  void everyNodeHasAShapeOfTheUsualSize() {
    for (Model model : models) {
      for (FlowNode node : model.every(FlowNode.class)) {
        BpmnShape shape = (BpmnShape) node.getDiagramElement();
        if (shape == null) {
          report.add(model.at(node), "is not drawn");
        } else {
          usualSize(model, node, shape.getBounds());
        }
      }
    }
    report.assertNothing();
  }

  private void usualSize(Model model, FlowNode node, Bounds b) {
    if (node instanceof SubProcess) {
      return;
    }
    if (node instanceof Activity) {
      report.unless(isSize(b, 100, 80), model.at(node), "a task is 100 × 80");
    } else if (node instanceof Gateway) {
      report.unless(isSize(b, 50, 50), model.at(node), "a gateway is 50 × 50");
    } else if (node instanceof Event) {
      report.unless(isSize(b, 36, 36), model.at(node), "an event is 36 × 36");
    }
  }

  private static boolean isSize(Bounds b, int width, int height) {
    return Double.compare(b.getWidth(), width) == 0 && Double.compare(b.getHeight(), height) == 0;
  }

  @Test
  void noTwoNodesOverlap() {
    for (Model model : models) {
      List<FlowNode> nodes = new ArrayList<>();
      for (FlowNode node : model.every(FlowNode.class)) {
        boolean outside = !(node instanceof BoundaryEvent) && !(node instanceof SubProcess);
        if (outside && node.getDiagramElement() != null) {
          nodes.add(node);
        }
      }
      for (int i = 0; i < nodes.size(); i++) {
        for (int j = i + 1; j < nodes.size(); j++) {
          report.unless(
              !overlap(bounds(nodes.get(i)), bounds(nodes.get(j))),
              model.at(nodes.get(i)),
              "overlaps " + nodes.get(j).getId());
        }
      }
    }
    report.assertNothing();
  }

  @Test
  void everyFlowIsDrawnInRightAngles() {
    for (Model model : models) {
      for (SequenceFlow flow : model.every(SequenceFlow.class)) {
        BpmnEdge edge = flow.getDiagramElement();
        if (edge == null) {
          report.add(model.at(flow), "is not drawn");
          continue;
        }
        List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
          report.unless(straight(points.get(i - 1), points.get(i)), model.at(flow), "runs askew");
        }
      }
    }
    report.assertNothing();
  }

  @Test
  void everyPictureSaysWhoActs() {
    for (Model model : models) {
      Process process = model.process();
      boolean pool =
          model.every(Participant.class).stream()
              .anyMatch(p -> process.equals(p.getProcess()) && Words.chinese(p.getName()));
      report.unless(pool, model.name(), "has no pool with a Chinese name");
      for (Participant party : model.every(Participant.class)) {
        report.unless(Words.chinese(party.getName()), model.at(party), "has no Chinese name");
      }
      Set<FlowNode> inLanes = new HashSet<>();
      for (Lane lane : model.every(Lane.class)) {
        report.unless(Words.chinese(lane.getName()), model.at(lane), "has no Chinese name");
        inLanes.addAll(lane.getFlowNodeRefs());
      }
      if (!inLanes.isEmpty()) {
        model.every(UserTask.class).stream()
            .filter(t -> t.getParentElement().equals(process))
            .filter(t -> !inLanes.contains(t))
            .forEach(t -> report.add(model.at(t), "stands in no lane"));
      }
    }
    report.assertNothing();
  }

  private static Bounds bounds(FlowNode node) {
    return ((BpmnShape) node.getDiagramElement()).getBounds();
  }

  private static boolean overlap(Bounds a, Bounds b) {
    return a.getX() < b.getX() + b.getWidth()
        && b.getX() < a.getX() + a.getWidth()
        && a.getY() < b.getY() + b.getHeight()
        && b.getY() < a.getY() + a.getHeight();
  }

  private static boolean straight(Waypoint a, Waypoint b) {
    return Double.compare(a.getX(), b.getX()) == 0 || Double.compare(a.getY(), b.getY()) == 0;
  }
}
