package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts assignment and the form pipeline on every user task of every model: the only listeners. */
class TaskListeners extends AbstractBpmnParseListener {

  private final ObjectProvider<TaskAssignment> assignment;
  private final ObjectProvider<FormPipeline> pipeline;

  TaskListeners(ObjectProvider<TaskAssignment> assignment, ObjectProvider<FormPipeline> pipeline) {
    this.assignment = assignment;
    this.pipeline = pipeline;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Addressee to = Addressee.read(element, activity);
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, t -> assignment.getObject().assign(t, to));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE, t -> pipeline.getObject().notify(t));
  }
}
