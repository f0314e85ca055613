package cn.hebei.socialwork.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Remembers how often the process specs of this run took each sequence flow of the models, and
 * which specs these were. What was rolled back was not taken.
 */
public class TakenFlows extends AbstractProcessEnginePlugin implements BeforeAllCallback {

  private static final Map<String, Integer> TAKEN = new ConcurrentHashMap<>();
  private static final Set<Class<?>> SPECS = ConcurrentHashMap.newKeySet();

  /** How often this flow of this process was taken. */
  public static int times(String process, String flow) {
    return TAKEN.getOrDefault(process + " " + flow, 0);
  }

  /** The process specs that have begun in this run. */
  public static Set<Class<?>> specs() {
    return new HashSet<>(SPECS);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    SPECS.add(context.getRequiredTestClass());
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new OnEveryFlow());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static void count(String flow) {
    Context.getCommandContext()
        .getTransactionContext()
        .addTransactionListener(
            TransactionState.COMMITTED, context -> TAKEN.merge(flow, 1, Integer::sum));
  }

  private static final class OnEveryFlow extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      String name =
          ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + " " + flow.getId();
      ExecutionListener taken = execution -> count(name);
      flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken);
    }
  }
}
