package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.tender.Ranking.Entry;
import cn.hebei.socialwork.tender.Ranking.Ranked;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Holds the report of a review that was held elsewhere to what one held here is held to: the size
 * of its committee and its share of experts, the points for the price and the sum, the order, and
 * who may be recommended (P12, B20, B21, B25, B32, B33).
 */
@Component
class ReportChecks {

  private final CommitteeRules committees;
  private final CaseRules rules;
  private final TenderFacts facts;

  ReportChecks(CommitteeRules committees, CaseRules rules, TenderFacts facts) {
    this.committees = committees;
    this.rules = rules;
    this.facts = facts;
  }

  /** Why such a committee may not review, as one sentence. */
  Optional<String> committee(Tender tender, List<Reviewer> members) {
    Course course = tender.course();
    Optional<String> size = committees.of(tender).refusal(members.size());
    if (size.isPresent()) {
      return size;
    }
    if (members.stream().map(m -> m.name().strip()).distinct().count() < members.size()) {
      return Optional.of("“评审组成员”中有重复的姓名，请核对。");
    }
    if (members.stream().filter(m -> m.office() == Reviewer.Office.LEADER).count() != 1) {
      return Optional.of("“评审组成员”应当有一名组长：采购人代表不得担任组长（财政部令第87号第47条）。");
    }
    String what = "核对外部" + course.members() + "中评审专家的占比";
    RuleValue share = rules.get(tender.scope(), course.expertShareKey(), what);
    int experts = (int) members.stream().filter(m -> m.office().isExpert()).count();
    return rules
            .fraction(tender.scope(), course.expertShareKey(), what)
            .reachedBy(experts, members.size())
        ? Optional.empty()
        : Optional.of(
            "“评审组成员”%d人中评审专家%d人，应不少于%s（%s）。"
                .formatted(members.size(), experts, share.value(), share.cited()));
  }

  /** The first thing that is wrong with the bids, which are to be as the form listed them. */
  Optional<String> bids(Tender tender, List<OpenedBid> bids, List<ReviewedBid> rows) {
    if (bids.size() != rows.size()) {
      return Optional.of("“评审结果”共%d家，应逐家填写，请刷新页面后重新填写。".formatted(bids.size()));
    }
    return IntStream.range(0, rows.size())
        .mapToObj(i -> row(tender, bids.get(i), rows.get(i)).map(why -> line(i, why)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> scores(tender, bids, rows));
  }

  private static String line(int i, String why) {
    return "第%d行%s".formatted(i + 1, why);
  }

  private Optional<String> row(Tender tender, OpenedBid bid, ReviewedBid row) {
    if (!facts.bid(bid).equals(row.bid())) {
      return Optional.of("“投标机构”不符，请刷新页面后重新填写。");
    }
    if (row.price().compareTo(tender.ceiling()) > 0) {
      return Optional.of(
          "“报价”%s超过最高限价%s（财政部令第87号第12条）。"
              .formatted(Facts.money(row.price()), Facts.money(tender.ceiling())));
    }
    if (row.price().compareTo(bid.price()) != 0) {
      return Optional.of(
          "“报价”%s与登记的报价%s不一致：评审以外不得更改报价，请核对评审报告。"
              .formatted(Facts.money(row.price()), Facts.money(bid.price())));
    }
    if (row.valid() != Texts.of(row.reason()).isEmpty()) {
      return Optional.of(
          row.valid() ? "“投标无效的理由”应为空：结论为有效。" : "“投标无效的理由”没有填写：应当写明并告知投标人（财政部令第87号第69条）。");
    }
    return !row.valid() && row.ranked()
        ? Optional.of("投标无效的，“其他因素得分”“总分”“名次”和“推荐”应为空。")
        : Optional.empty();
  }

  private Optional<String> scores(Tender tender, List<OpenedBid> bids, List<ReviewedBid> rows) {
    RuleValue least = rules.get(tender.scope(), tender.course().leastKey(), "核对外部评审的有效投标家数");
    if (rows.stream().filter(ReviewedBid::valid).count() < Integer.parseInt(least.value())) {
      return rows.stream().anyMatch(ReviewedBid::ranked)
          ? Optional.of(
              "“其他因素得分”“总分”“名次”和“推荐”应为空：有效投标不足%s家，应予废标（%s）。"
                  .formatted(least.value(), least.cited()))
          : Optional.empty();
    }
    BigDecimal most = tender.sheet().otherPoints();
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> refusal = points(rows.get(i), most);
      if (refusal.isPresent()) {
        return Optional.of(line(i, refusal.get()));
      }
    }
    return order(tender, bids, rows);
  }

  private static Optional<String> points(ReviewedBid row, BigDecimal most) {
    BigDecimal points = row.points();
    if (!row.valid()) {
      return Optional.empty();
    }
    if (points == null || row.total() == null || row.rank() == null) {
      return Optional.of("“其他因素得分”“总分”和“名次”没有填写：有效的投标都应当评分、排序。");
    }
    return points.compareTo(most) > 0
        ? Optional.of(
            "“其他因素得分”%s超过价格以外的分值%s（财政部令第87号第55条）。"
                .formatted(TenderFacts.points(points), TenderFacts.points(most)))
        : Optional.empty();
  }

  /**
   * As scores given here are added up and put in order (B25, B32). Of a consultation, equal ones
   * stand as the report has them: by technical merit, which its committee has seen.
   */
  private static Optional<String> order(
      Tender tender, List<OpenedBid> bids, List<ReviewedBid> rows) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).valid()) {
        OpenedBid b = bids.get(i);
        List<BigDecimal> given = List.of(Objects.requireNonNull(rows.get(i).points()));
        BigDecimal technical =
            tender.course() == Course.CONSULTATION
                ? ElsewhereReviews.merit(Objects.requireNonNull(rows.get(i).rank()))
                : BigDecimal.ZERO;
        entries.add(new Entry(b.no(), b.price(), technical, given));
      }
    }
    List<Ranked> ranked = Ranking.of(tender.sheet().pricePoints(), entries);
    int leftOut = Integer.MAX_VALUE;
    for (Ranked r : ranked) {
      int i = row(bids, r);
      Optional<String> refusal = place(tender, r, rows.get(i), r.place() <= leftOut);
      if (refusal.isPresent()) {
        return Optional.of(line(i, refusal.get()));
      }
      if (!rows.get(i).recommended()) {
        leftOut = Math.min(leftOut, r.place());
      }
    }
    return Optional.empty();
  }

  private static int row(List<OpenedBid> bids, Ranked r) {
    return IntStream.range(0, bids.size())
        .filter(n -> bids.get(n).no() == r.entry().bidNo())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> place(Tender tender, Ranked r, ReviewedBid row, boolean all) {
    if (r.total().compareTo(Objects.requireNonNull(row.total())) != 0) {
      return Optional.of(
          "“总分”应为%s分：价格分%s分（最低报价÷本报价×%s）加其他因素得分%s分（财政部令第87号第55条）。"
              .formatted(
                  r.total(),
                  r.priceScore(),
                  TenderFacts.points(tender.sheet().pricePoints()),
                  r.mean()));
    }
    if (Objects.requireNonNull(row.rank()) != r.place()) {
      return Optional.of(
          "“名次”应为%d：按总分由高到低排列，得分相同的按报价由低到高排列，%s。"
              .formatted(
                  r.place(),
                  tender.course() == Course.CONSULTATION
                      ? "再相同的按技术指标优劣排列（财库〔2014〕214号第25条，待法务确认）"
                      : "再相同的并列，并列之后的名次顺延（财政部令第87号第57条）"));
    }
    if (r.place() == 1 && !row.recommended()) {
      return Optional.of("“推荐为候选人”没有勾选：排名第一的应当推荐（财政部令第87号第68条）。");
    }
    return row.recommended() && !all
        ? Optional.of("“推荐为候选人”已经勾选，但排名在前的没有推荐：候选人应按名次依次推荐（财政部令第87号第68条）。")
        : Optional.empty();
  }
}
