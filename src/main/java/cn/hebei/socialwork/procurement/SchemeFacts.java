package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Demand and scheme in words, for those who draft, approve and look (P13, P19, P21). */
@Component
class SchemeFacts {

  private final Demands demands;
  private final Schemes schemes;

  SchemeFacts(Demands demands, Schemes schemes) {
    this.demands = demands;
    this.schemes = schemes;
  }

  /** What the market was asked, and every review of it. */
  Facts demand(CaseKey key) {
    Facts facts = new Facts();
    demands.survey(key).ifPresent(survey -> facts.rows(survey.facts()));
    demands.reviews(key).forEach(review -> facts.rows(review.facts()));
    return facts;
  }

  /**
   * Where what is normal was not kept, or a rule that awaits the legal officer: a yes to it needs a
   * reason (P13, P19).
   */
  List<String> exceptions(CaseKey key) {
    List<String> found = new ArrayList<>();
    demands
        .survey(key)
        .map(Survey::fewerReason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> found.add("需求调查的对象少于规定的家数（财库〔2021〕22号第10条：一般不少于规定的家数）：" + reason));
    newestReview(key)
        .map(Review::lackingReason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> found.add("审查没有规定的内部机构全部参加（财库〔2021〕22号第33条，待法务确认）：" + reason));
    schemes
        .find(key)
        .map(Scheme::intentWaiver)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> found.add("采购意向没有按期公开（财库〔2020〕10号，待法务确认）：" + reason));
    return found;
  }

  private Optional<Review> newestReview(CaseKey key) {
    List<Review> reviews = demands.reviews(key);
    return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
  }
}
