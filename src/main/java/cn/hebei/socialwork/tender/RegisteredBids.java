package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.CreditCode;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Who took part in a purchase that was held elsewhere: agencies with an account here, and others by
 * name and 统一社会信用代码, since nobody needs to be registered here to bid there (P9, P12).
 */
@Component
class RegisteredBids {

  private final NamedAgencies agencies;
  private final AgentConflicts conflicts;

  RegisteredBids(NamedAgencies agencies, AgentConflicts conflicts) {
    this.agencies = agencies;
    this.conflicts = conflicts;
  }

  /** Those with an account, by name and code. */
  List<Map<String, String>> options() {
    return agencies.options();
  }

  /** The first thing that is wrong with the bidders or with the time of their bids. */
  Optional<String> refusal(Course course, Notice notice, List<RegisteredBid> rows) {
    Set<String> seen = new HashSet<>();
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                agencies
                    .refusal(course.bidder(), rows.get(i).bidder())
                    .or(() -> conflicts.bidder(notice.tenderId(), course, rows.get(i).bidder()))
                    .or(() -> again(course, rows.get(i), seen))
                    .or(() -> untimely(course, rows.get(i), notice))
                    .map(why -> "第%d行%s".formatted(i + 1, why)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Who of them is not told by name and code: a 采购代理机构 is not shown who has an account. */
  static Optional<String> named(Course course, List<RegisteredBid> rows) {
    return IntStream.range(0, rows.size())
        .filter(i -> !rows.get(i).bidder().outside())
        .mapToObj(
            i ->
                "第%d行“%s”应为空：请填写“%s名称”和“统一社会信用代码”。"
                    .formatted(i + 1, course.bidder(), course.bidder()))
        .findFirst();
  }

  /** The bids, by number; who is not known here yet has no code. */
  List<OpenedBid> bids(List<RegisteredBid> rows) {
    return numbered(rows, row -> agencies.find(row.bidder()).orElse(""));
  }

  /** The bids, by number, with every bidder entered. */
  List<OpenedBid> enter(List<RegisteredBid> rows, String user) {
    return numbered(rows, row -> agencies.enter(row.bidder(), user));
  }

  private static List<OpenedBid> numbered(
      List<RegisteredBid> rows, Function<RegisteredBid, String> bidder) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(i).toBid(i + 1, bidder.apply(rows.get(i))))
        .toList();
  }

  private Optional<String> again(Course course, RegisteredBid row, Set<String> seen) {
    return seen.add(
            agencies.find(row.bidder()).orElse(CreditCode.normal(row.bidder().creditCode())))
        ? Optional.empty()
        : Optional.of("“%s”重复：一家机构只能递交一份%s。".formatted(course.bidder(), course.bid()));
  }

  private static Optional<String> untimely(Course course, RegisteredBid row, Notice notice) {
    if (row.submittedAt().toLocalDate().isBefore(notice.publishedOn())) {
      return Optional.of("“递交时间”早于公告日期（%s）。".formatted(Facts.date(notice.publishedOn())));
    }
    return TimeSource.at(row.submittedAt()).isAfter(notice.bidsCloseAt().toInstant())
        ? Optional.of(
            "“递交时间”晚于%s，逾期的%s应当拒收（%s）。"
                .formatted(course.deadline(), course.bid(), course.lateCited()))
        : Optional.empty();
  }
}
