package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Checks every supplier's conditions one by one, each with the proof relied on, and what both
 * official sources say of it (B20, R44-R46, B8, P10). What is kept is each supplier's alone.
 */
@Component
class ConditionsCheck {

  private final Qualifications qualifications;
  private final QualificationProofs shown;
  private final BidderFacts bidders;
  private final FindingRules findings;
  private final CaseRules rules;
  private final TenderFacts facts;
  private final TimeSource time;

  ConditionsCheck(
      Qualifications qualifications,
      QualificationProofs shown,
      BidderFacts bidders,
      FindingRules findings,
      CaseRules rules,
      TenderFacts facts,
      TimeSource time) {
    this.qualifications = qualifications;
    this.shown = shown;
    this.bidders = bidders;
    this.findings = findings;
    this.rules = rules;
    this.facts = facts;
    this.time = time;
  }

  /** The form with a row for each condition of each of these bids, and what is known of them. */
  FormView view(Tender tender, Notice notice, List<OpenedBid> bids) {
    Set<String> linked = bidders.linked(bids);
    return new FormView(
        Map.of(
            "conditions",
            ConditionSheet.asked(tender, bids).stream()
                .map(
                    ask ->
                        Map.of(
                            "bid",
                            facts.bid(ask.bid()),
                            "condition",
                            title(tender, ask.criterion()),
                            "proof",
                            bidders.proof(ask.bid(), ask.criterion(), linked, time.today())))
                .toList(),
            "bids",
            bids.stream().map(b -> Map.of("bid", facts.bid(b))).toList()),
        bidders
            .addTo(facts.notice(tender, notice), bids, time.today())
            .put("plans", facts.plans(bids))
            .toMap());
  }

  /** The first thing that is wrong with the rows, which are to be as the form listed them. */
  Optional<String> refusal(Tender tender, List<OpenedBid> bids, ConditionSheet.Values v) {
    return sheetRefusal(tender, bids, v.conditions())
        .or(() -> bidsRefusal(bids, v.bids()))
        .or(() -> refusal(tender, bids, ConditionSheet.found(tender, bids, v)));
  }

  /** The same of what was found elsewhere. */
  Optional<String> refusal(Tender tender, List<OpenedBid> bids, List<Finding> found) {
    for (int i = 0; i < bids.size(); i++) {
      Optional<String> refusal = findings.refusal(tender, bids.get(i), found.get(i));
      if (refusal.isPresent()) {
        return Optional.of("第%d行%s".formatted(i + 1, refusal.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps what was found, and which files of proofs lay before whoever found it.
   *
   * @return how many meet every condition
   */
  int keep(Tender tender, List<OpenedBid> bids, ConditionSheet.Values v, String user) {
    int passed = keep(tender, bids, ConditionSheet.found(tender, bids, v), user);
    for (OpenedBid bid : bids) {
      shown.keep(tender.id(), bid.no(), bidders.proofs(bid, time.today()));
    }
    return passed;
  }

  /** The same of what was found elsewhere. */
  int keep(Tender tender, List<OpenedBid> bids, List<Finding> found, String user) {
    rules.get(tender.scope(), "supplier.clean-years", "审查供应商的违法记录");
    for (int i = 0; i < bids.size(); i++) {
      qualifications.keep(tender.id(), bids.get(i).no(), found.get(i), user);
    }
    return (int) found.stream().filter(Finding::passed).count();
  }

  private String title(Tender tender, Criterion criterion) {
    return facts.wording(tender).apply(criterion.title(facts.cleanYears(tender)));
  }

  private Optional<String> sheetRefusal(
      Tender tender, List<OpenedBid> bids, List<ConditionSheet.Condition> rows) {
    List<ConditionSheet.Asked> sheet = ConditionSheet.asked(tender, bids);
    if (sheet.size() != rows.size()) {
      return Optional.of("“逐项审查”共%d项，应逐项填写，请刷新页面后重新填写。".formatted(sheet.size()));
    }
    for (int i = 0; i < rows.size(); i++) {
      ConditionSheet.Condition row = rows.get(i);
      ConditionSheet.Asked asked = sheet.get(i);
      if (!facts.bid(asked.bid()).equals(row.bid())
          || !title(tender, asked.criterion()).equals(row.condition())) {
        return Optional.of("“逐项审查”第%d行“投标人”或者“条件”不符，请刷新页面后重新填写。".formatted(i + 1));
      }
      if (row.met() == ConditionSheet.Met.YES && Texts.of(row.proof()).isEmpty()) {
        return Optional.of("“逐项审查”第%d行“依据的证明”没有填写：符合的应写明依据哪一项证明。".formatted(i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> bidsRefusal(List<OpenedBid> bids, List<ConditionSheet.Row> rows) {
    if (bids.size() != rows.size()) {
      return Optional.of("“信用查询和说明”共%d家，应逐家填写，请刷新页面后重新填写。".formatted(bids.size()));
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!facts.bid(bids.get(i)).equals(rows.get(i).bid())) {
        return Optional.of("“信用查询和说明”第%d行“投标人”不符，请刷新页面后重新填写。".formatted(i + 1));
      }
    }
    return Optional.empty();
  }
}
