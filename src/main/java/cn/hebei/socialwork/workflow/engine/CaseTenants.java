package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives each root instance its tenant. A row without one would be visible to every tenant, so an
 * instance that nobody gave a tenant is refused.
 */
class CaseTenants implements TenantIdProvider {

  private static final ThreadLocal<@Nullable String> STARTING = new ThreadLocal<>();

  static void within(String tenant, Runnable start) {
    STARTING.set(tenant);
    try {
      start.run();
    } finally {
      STARTING.remove();
    }
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext ctx) {
    @Nullable String tenant = STARTING.get();
    if (tenant == null) {
      throw new IllegalStateException(
          "a case starts from 工作台, which knows its tenant: " + ctx.getProcessDefinition().getKey());
    }
    return tenant;
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext ctx) {
    throw new IllegalStateException("there are no CMMN cases here");
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext ctx) {
    if (ctx.getExecution() == null) {
      throw new IllegalStateException("decisions are made by processes only");
    }
    return ctx.getExecution().getTenantId();
  }
}
