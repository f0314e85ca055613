package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A round that was ended while it was reviewed: why and on what, for the page of its case once that
 * is declared, and for the members who were at work (B31, B47).
 */
@Component
public class RoundEndFacts {

  /** For how many days members read it on 工作台. */
  private static final int TOLD_DAYS = 30;

  private final Tenders tenders;
  private final Notices notices;
  private final RoundEnds ends;
  private final TenderFacts facts;

  RoundEndFacts(Tenders tenders, Notices notices, RoundEnds ends, TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.ends = ends;
    this.facts = facts;
  }

  /** A table for each round that was ended so and declared failed. */
  List<Facts> of(CaseKey key) {
    return tenders.rounds(key).stream()
        .filter(t -> notices.find(t.id()).filter(n -> n.failedOn() != null).isPresent())
        .flatMap(t -> ends.agreed(t.id()).stream())
        .map(RoundEndFacts::table)
        .toList();
  }

  private static Facts table(RoundEnd end) {
    return end.asked()
        .row("主要负责同志批准", Facts.date(Objects.requireNonNull(end.answeredOn())))
        .row("已经提交的评分和记录", "随本次采购密封存档");
  }

  /** What an expert is told whose review was stopped in the last days; empty for others. */
  public List<String> news(String expertCode) {
    return ends.endedFor(expertCode, TOLD_DAYS).stream()
        .flatMap(id -> tenders.find(id).stream())
        .flatMap(this::word)
        .toList();
  }

  private Stream<String> word(Tender tender) {
    Optional<RoundEnd> end = ends.agreed(tender.id());
    return end
        .map(
            e ->
                "%s的评审已于%s停止：采购人依法废标，您不用再办理；已经提交的密封存档，请继续保密。"
                    .formatted(
                        facts.title(tender.key()),
                        Facts.date(Objects.requireNonNull(e.answeredOn()))))
        .stream();
  }
}
