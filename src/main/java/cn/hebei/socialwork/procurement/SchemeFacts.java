package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Demand and scheme in words, for those who draft, approve and look (P13, P19, P21). */
@Component
class SchemeFacts {

  private static final String FEWER = "需求调查的对象少于规定的家数（财库〔2021〕22号第10条：一般不少于规定的家数）：";
  private static final String LACKING = "审查没有规定的内部机构全部参加（财库〔2021〕22号第33条，待法务确认）：";
  private static final String LATE = "采购意向没有按期公开（财库〔2020〕10号，待法务确认）：";

  private final Demands demands;
  private final Schemes schemes;
  private final InternalControl internal;

  SchemeFacts(Demands demands, Schemes schemes, InternalControl internal) {
    this.demands = demands;
    this.schemes = schemes;
    this.internal = internal;
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
    UnaryOperator<String> wording = internal.wording(key);
    List<String> found = new ArrayList<>();
    demands
        .survey(key)
        .map(Survey::fewerReason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> found.add(wording.apply(FEWER) + reason));
    newestReview(key)
        .map(Review::lackingReason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> found.add(wording.apply(LACKING) + reason));
    schemes
        .find(key)
        .map(Scheme::intentWaiver)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> found.add(wording.apply(LATE) + reason));
    return found;
  }

  private Optional<Review> newestReview(CaseKey key) {
    List<Review> reviews = demands.reviews(key);
    return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
  }
}
