package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.Facts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Demand, scheme, counted days and method on the case page. */
@Configuration(proxyBeanMethods = false)
class ProcurementSections {

  private static final int PREPARATION = 15;
  private static final int SCHEDULE = 17;

  @Bean
  CaseSection preparationSection(
      SchemeFacts facts, Schemes schemes, MethodChoices choices, MethodFacts methods) {
    return CaseSection.of(
        "采购准备",
        PREPARATION,
        key -> {
          List<Facts> tables = new ArrayList<>(List.of(facts.demand(key)));
          schemes.of(key).stream().map(Scheme::versionFacts).forEach(tables::add);
          choices.of(key).stream()
              .sorted((a, b) -> a.no() - b.no())
              .map(choice -> methods.of(key, choice))
              .forEach(tables::add);
          return tables.stream().filter(t -> !t.lines().isEmpty()).toList();
        });
  }

  @Bean
  CaseSection scheduleSection(Schemes schemes, ScheduleFacts schedule) {
    return CaseSection.of("倒排工期", SCHEDULE, key -> schedule(schemes, schedule, key));
  }

  private static List<Facts> schedule(Schemes schemes, ScheduleFacts schedule, CaseKey key) {
    return schemes
        .find(key)
        .map(s -> List.of(schedule.of(key, s.firstDay(), s.intentOn())))
        .orElse(List.of());
  }
}
