package cn.hebei.socialwork.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Remembers how often each process spec took each sequence flow of the models. What was rolled back
 * was not taken. Specs run in several JVMs: each leaves a file of its own, named after the spec,
 * for the look back at the end.
 */
public class TakenFlows extends AbstractProcessEnginePlugin
    implements BeforeAllCallback, AfterAllCallback {

  private static final Path FOLDER = Path.of("target", "taken-flows");
  private static final Map<String, Integer> TAKEN = new ConcurrentHashMap<>();

  /**
   * How often this spec took each flow, by process and flow with a space between; empty when it has
   * not run.
   */
  public static Optional<Map<String, Integer>> of(String spec) throws IOException {
    Path file = FOLDER.resolve(spec);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, Integer> taken = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int comma = line.lastIndexOf(',');
      taken.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1)));
    }
    return Optional.of(taken);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    TAKEN.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Files.createDirectories(FOLDER);
    Files.write(
        FOLDER.resolve(context.getRequiredTestClass().getName()),
        TAKEN.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).sorted().toList());
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
