package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Ranking.Ranked;
import cn.hebei.socialwork.workflow.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ranking of a round as a table, best first. */
@Component
class RankingFacts {

  /** What was agreed with the only supplier is not scored (B49). */
  private static final String NOT_SCORED = "不评分";

  private final AwardBook awards;
  private final Openings openings;
  private final TenderFacts facts;

  RankingFacts(AwardBook awards, Openings openings, TenderFacts facts) {
    this.awards = awards;
    this.openings = openings;
    this.facts = facts;
  }

  List<RankedBid> of(Tender tender) {
    Map<Integer, OpenedBid> bids =
        openings.qualified(tender.id()).stream()
            .collect(Collectors.toMap(OpenedBid::no, Function.identity()));
    List<RankedBid> rows = new ArrayList<>();
    boolean scored = tender.course() != Course.SINGLE_SOURCE;
    for (Ranked r : awards.ranking(tender)) {
      OpenedBid bid = Objects.requireNonNull(bids.get(r.entry().bidNo()));
      rows.add(
          new RankedBid(
              Integer.toString(rows.size() + 1),
              Integer.toString(bid.no()),
              facts.name(bid.agencyCode()),
              Facts.money(bid.price()),
              scored ? r.priceScore().toPlainString() : NOT_SCORED,
              scored ? r.mean().toPlainString() : NOT_SCORED,
              scored ? r.total().toPlainString() : NOT_SCORED));
    }
    return rows;
  }
}
