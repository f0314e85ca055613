package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.RehearsalClock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns the stock engine into ours: forms, assignment, tenants, guards, time. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@DependsOnDatabaseInitialization
class EnginePlugin extends AbstractProcessEnginePlugin {

  private static final String ID = "[a-zA-Z0-9-]+";

  private final ApplicationContext context;
  private final ObjectProvider<FormPipeline> pipeline;
  private final ObjectProvider<TaskAssignment> assignment;
  private final RehearsalClock rehearsal;
  private final int passwordStrength;

  EnginePlugin(
      ApplicationContext context,
      ObjectProvider<FormPipeline> pipeline,
      ObjectProvider<TaskAssignment> assignment,
      RehearsalClock rehearsal,
      @Value("${stations.password-strength}") int passwordStrength) {
    this.context = context;
    this.pipeline = pipeline;
    this.assignment = assignment;
    this.rehearsal = rehearsal;
    this.passwordStrength = passwordStrength;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setFormService(new PipelineFormService(pipeline));
    engine.setTaskService(new GuardedTaskService());
    engine.setTenantIdProvider(new CaseTenants());
    engine.setResourceAuthorizationProvider(NoGrants.provider());
    // Not setBeans: the Spring factory has built an expression manager that sees every bean
    // already.
    engine.setExpressionManager(new SpringExpressionManager(context, new StepBeans(context)));
    engine.setPasswordEncryptor(new BcryptPasswords(passwordStrength));
    List<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new TaskListeners(assignment, pipeline));
    engine.setCustomPostBPMNParseListeners(listeners);
    harden(engine);
    guard(engine);
    // A node works the jobs that OwnJobs takes on.
    engine.setJobExecutorDeploymentAware(true);
    // Before the job executor starts: a rehearsal behind real time must not fire tomorrow's timers.
    rehearsal.load();
  }

  /** Every command passes the guard, inside a transaction of another or in its own. */
  private static void guard(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreCommandInterceptorsTxRequired(List.of(new CommandGuard(engine)));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new CommandGuard(engine)));
    // Failures make the next attempt wait 2, 4, 8 … 300 seconds. None locks for good: whoever knows
    // a
    // user id could lock its owner out.
    engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    engine.setLoginDelayBase(2);
    engine.setLoginDelayFactor(2);
    engine.setLoginDelayMaxTime(300);
  }

  /** What 7.24's defaults leave open or unlimited. */
  private static void harden(ProcessEngineConfigurationImpl engine) {
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setAuthorizationCheckRevokes(
        ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_NEVER);
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    // A refusal is no error; unexpected failures are logged where they are answered.
    engine.setEnableCmdExceptionLogging(false);
    engine.setCmmnEnabled(false);
    // Each list of definitions would read every model a second time for a text no page shows.
    engine.setEnableFetchProcessDefinitionDescription(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setUserResourceWhitelistPattern(ID);
    engine.setGroupResourceWhitelistPattern(ID);
    engine.setTenantResourceWhitelistPattern(ID);
    // The law keeps case files for at least fifteen years (B47): nothing cleans up behind our back.
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    engine.setHistoryCleanupStrategy(
        ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    engine.setHistoryCleanupEnabled(false);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.getCommandCheckers().add(new TaskGuard());
  }
}
