package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The only beans that expressions can reach: the steps that models name. Everything else in the
 * application context stays out of reach of any expression, smuggled or not.
 */
class StepBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;
  private final Set<String> names;

  StepBeans(ApplicationContext context) {
    this.context = context;
    this.names = Set.of(context.getBeanNamesForType(CaseStep.class, true, false));
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String s && names.contains(s);
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    if (!(name instanceof String bean) || !names.contains(bean)) {
      return null;
    }
    return new StepDelegate(
        bean, context.getBean(bean, CaseStep.class), context.getBean(AuditTrail.class));
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Set.of();
  }
}
