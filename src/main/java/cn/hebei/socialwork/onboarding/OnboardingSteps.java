package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models {@code onboarding}, {@code station-setup} and {@code staffing}. */
@Configuration(proxyBeanMethods = false)
class OnboardingSteps {

  /** One station for each township of the plan (R33). */
  @Bean
  CaseStep planStationsDelegate(Stations stations, Plans plans, Regions regions) {
    return step -> {
      for (String town : plans.get(step.key()).towns()) {
        stations.plan(step.key(), town, Station.nameOf(regions.get(town).name()));
      }
      return Map.of();
    };
  }

  @Bean
  CaseStep askTownshipsDelegate(Stations stations, Invitations invitations) {
    return step -> {
      stations.of(step.key()).forEach(s -> invitations.askTownship(step.key(), s.townCode()));
      return Map.of();
    };
  }

  @Bean
  CaseStep askStaffingDelegate(Invitations invitations) {
    return step -> {
      invitations.askAgency(step.key());
      return Map.of();
    };
  }

  /** The county goes on once the last township has reported. */
  @Bean
  CaseStep tellPremisesDelegate(PremisesStore premises, Invitations invitations) {
    return step -> {
      if (premises.complete(step.key())) {
        invitations.tell("premisesReady", step.key());
      }
      return Map.of();
    };
  }

  @Bean
  CaseStep tellStaffingDelegate(Invitations invitations) {
    return step -> {
      invitations.tell("staffReady", step.key());
      return Map.of();
    };
  }

  @Bean
  CaseSection onboardingSection(OnboardingFacts facts) {
    return CaseSection.of("站点设置与人员到岗", 40, facts::section);
  }
}
