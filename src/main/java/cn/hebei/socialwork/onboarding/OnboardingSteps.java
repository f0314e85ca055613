package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.onboarding.Acceptances.Correction;
import cn.hebei.socialwork.onboarding.SixHaves.Responsible;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Comparator;
import java.util.List;
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
  CaseStep tellPremisesDelegate(
      PremisesStore premises, Acceptances acceptances, Invitations invitations) {
    return step -> {
      if (premises.complete(step.key())) {
        invitations.tell("premisesReady", step.key());
      }
      if (acceptances.asked(step.key()).isEmpty()) {
        invitations.tell("corrected", step.key());
      }
      return Map.of();
    };
  }

  @Bean
  CaseStep tellStaffingDelegate(Acceptances acceptances, Invitations invitations) {
    return step -> {
      invitations.tell("staffReady", step.key());
      if (acceptances.asked(step.key()).isEmpty()) {
        invitations.tell("corrected", step.key());
      }
      return Map.of();
    };
  }

  /** Townships and agency get their forms again for what is open; the last day is the limit. */
  @Bean
  CaseStep askCorrectionsDelegate(Acceptances acceptances, Invitations invitations) {
    return step -> {
      List<Correction> asked = acceptances.asked(step.key());
      for (Correction correction : asked) {
        if (correction.responsible() == Responsible.TOWNSHIP) {
          invitations.askTownship(step.key(), correction.townCode());
        } else {
          invitations.askAgency(step.key());
        }
      }
      return asked.stream()
          .map(Correction::due)
          .max(Comparator.naturalOrder())
          .map(due -> Map.<String, Object>of("asked", true, "correctBy", Moments.endOf(due)))
          .orElse(Map.of("asked", false));
    };
  }

  /** Whether the level above must train somebody once more (R58, P27). */
  @Bean
  CaseStep checkTrainingDelegate(Roster roster) {
    return step -> Map.of("trained", roster.trained(step.key()));
  }

  @Bean
  CaseSection onboardingSection(OnboardingFacts facts) {
    return CaseSection.of("站点设置与人员到岗", 40, facts::section);
  }
}
