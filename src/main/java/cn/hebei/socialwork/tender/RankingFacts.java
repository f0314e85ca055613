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
    List<Ranked> ranked = awards.ranking(tender);
    for (Ranked r : ranked) {
      OpenedBid bid = Objects.requireNonNull(bids.get(r.entry().bidNo()));
      rows.add(
          new RankedBid(
              Ties.place(ranked, r),
              Integer.toString(bid.no()),
              facts.name(bid.agencyCode()),
              Facts.money(bid.price()),
              scored ? r.priceScore().toPlainString() : NOT_SCORED,
              scored ? r.mean().toPlainString() : NOT_SCORED,
              scored ? r.total().toPlainString() : NOT_SCORED));
    }
    return rows;
  }

  /** Whom to choose among these, with the place of each. */
  List<Map<String, String>> options(List<Ranked> ranked, List<RankedBid> rows) {
    Map<String, RankedBid> byNo =
        rows.stream().collect(Collectors.toMap(RankedBid::no, Function.identity()));
    return ranked.stream()
        .map(
            r -> {
              RankedBid row = Objects.requireNonNull(byNo.get(Integer.toString(r.entry().bidNo())));
              String shared = Ties.shared(ranked, r) ? "（并列）" : "";
              return Facts.option(row.no(), "第%d名%s %s".formatted(r.place(), shared, row.agency()));
            })
        .toList();
  }
}
