package cn.hebei.socialwork.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/**
 * The lines of a picture. A message may cut a sequence flow at a right angle on its way to another
 * pool; two lines of the same kind never cross, and no word lies on a line.
 */
class ModelLinesTest {

  private final List<Model> models = Model.all();
  private final Report report = new Report();

  @Test
  void whatIsPublishedGoesToAnotherPool() {
    for (Model model : models) {
      Set<String> senders = new HashSet<>();
      model.every(MessageFlow.class).forEach(m -> senders.add(m.getSource().getId()));
      for (UserTask task : model.every(UserTask.class)) {
        report.unless(
            !task.getName().startsWith("发布") || senders.contains(task.getId()),
            model.at(task),
            "is drawn without its message");
      }
    }
    report.assertNothing();
  }

  @Test
  void noTwoLinesOfAKindCross() {
    for (Model model : models) {
      List<BpmnEdge> edges = List.copyOf(model.every(BpmnEdge.class));
      for (int i = 0; i < edges.size(); i++) {
        for (int j = i + 1; j < edges.size(); j++) {
          BpmnEdge a = edges.get(i);
          BpmnEdge b = edges.get(j);
          report.unless(
              isMessage(a) != isMessage(b) || !cross(a, b),
              model.name() + " " + a.getId(),
              "crosses " + b.getId());
        }
      }
    }
    report.assertNothing();
  }

  @Test
  void noWordLiesOnALine() {
    for (Model model : models) {
      for (BpmnLabel label : model.every(BpmnLabel.class)) {
        Bounds box = label.getBounds();
        for (BpmnEdge edge : model.every(BpmnEdge.class)) {
          report.unless(
              box == null || lines(edge).stream().noneMatch(line -> line.touches(box)),
              model.name() + " " + edge.getId(),
              "runs through a label");
        }
      }
    }
    report.assertNothing();
  }

  private static boolean isMessage(BpmnEdge edge) {
    return edge.getBpmnElement() instanceof MessageFlow;
  }

  private static boolean cross(BpmnEdge a, BpmnEdge b) {
    List<Line> others = lines(b);
    return lines(a).stream().anyMatch(line -> others.stream().anyMatch(line::crosses));
  }

  private static List<Line> lines(BpmnEdge edge) {
    List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      lines.add(Line.between(points.get(i - 1), points.get(i)));
    }
    return lines;
  }

  /** A level or upright line, from its upper left to its lower right end. */
  private record Line(double left, double top, double right, double bottom) {

    static Line between(Waypoint a, Waypoint b) {
      return new Line(
          Math.min(a.getX(), b.getX()),
          Math.min(a.getY(), b.getY()),
          Math.max(a.getX(), b.getX()),
          Math.max(a.getY(), b.getY()));
    }

    /** Whether both go on beyond where they meet. */
    boolean crosses(Line other) {
      return cuts(other) || other.cuts(this);
    }

    private boolean cuts(Line upright) {
      return left < upright.left
          && upright.right < right
          && upright.top < top
          && bottom < upright.bottom;
    }

    boolean touches(Bounds box) {
      return left < box.getX() + box.getWidth()
          && right > box.getX()
          && top < box.getY() + box.getHeight()
          && bottom > box.getY();
    }
  }
}
