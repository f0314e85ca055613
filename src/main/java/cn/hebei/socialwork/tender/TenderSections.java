package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the case page says of the purchase. */
@Configuration(proxyBeanMethods = false)
class TenderSections {

  @Bean
  CaseSection tenderSection(PublicNotices notices) {
    return CaseSection.of("采购", 20, notices::of);
  }

  @Bean
  CaseSection openingSection(OpeningFacts openings) {
    return CaseSection.of("开标记录", 25, openings::of);
  }

  @Bean
  CaseSection qualificationSection(QualificationFacts qualifications) {
    return CaseSection.of("资格审查", 26, qualifications::of);
  }

  @Bean
  CaseSection groupSection(GroupFacts group) {
    return CaseSection.of("磋商小组签字", 27, group::of);
  }

  @Bean
  CaseSection roundEndSection(RoundEndFacts ends) {
    return CaseSection.of("评审中废标", 28, ends::of);
  }
}
