package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.OutsideAgencies;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Who bid in an opening that was held elsewhere: agencies with an account here, and others by name
 * and 统一社会信用代码, since nobody needs to be registered here to bid there (P9, P12).
 */
@Component
class RegisteredBids {

  private final Organs organs;
  private final Agencies agencies;
  private final OutsideAgencies outside;

  RegisteredBids(Organs organs, Agencies agencies, OutsideAgencies outside) {
    this.organs = organs;
    this.agencies = agencies;
    this.outside = outside;
  }

  /** Those with an account, by name and code. */
  List<Map<String, String>> options() {
    Map<String, String> codes = agencies.creditCodes();
    return organs.withHolder(Role.AGENCY).stream()
        .map(
            o ->
                Facts.option(
                    o.code(), "%s（%s）".formatted(o.name(), codes.getOrDefault(o.code(), "代码未登记"))))
        .toList();
  }

  /** The first thing that is wrong with the bidders or with the time of their bids. */
  Optional<String> refusal(Notice notice, List<RegisteredBid> rows) {
    Set<String> known =
        organs.withHolder(Role.AGENCY).stream().map(Organ::code).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                bidder(rows.get(i), known)
                    .or(() -> again(rows.get(i), seen))
                    .or(() -> late(rows.get(i), notice))
                    .map(why -> "第%d行%s".formatted(i + 1, why)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The bids, by number, with every bidder entered. */
  List<OpenedBid> enter(List<RegisteredBid> rows, String user) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(i).toBid(i + 1, code(rows.get(i), user)))
        .toList();
  }

  private String code(RegisteredBid row, String user) {
    return row.outside()
        ? outside.enter(user, Texts.of(row.name()), Texts.of(row.creditCode()))
        : Texts.of(row.agency());
  }

  private Optional<String> bidder(RegisteredBid row, Set<String> known) {
    if (row.outside()) {
      return row.saysName()
          ? outside.refusal(Texts.of(row.name()), Texts.of(row.creditCode()))
          : Optional.of("“投标人”没有选择：没有在本系统注册的，请填写“投标人名称”和“统一社会信用代码”。");
    }
    if (row.saysName()) {
      return Optional.of("“投标人”已经选择，“投标人名称”和“统一社会信用代码”应为空。");
    }
    return known.contains(Texts.of(row.agency()))
        ? Optional.empty()
        : Optional.of("“投标人”不在已注册的机构中，请重新选择，或者填写名称和统一社会信用代码。");
  }

  private Optional<String> again(RegisteredBid row, Set<String> seen) {
    String code = Texts.of(row.creditCode());
    String bidder =
        row.outside() ? outside.find(code).map(Organ::code).orElse(code) : Texts.of(row.agency());
    return seen.add(bidder) ? Optional.empty() : Optional.of("“投标人”重复：一家机构只能递交一份投标文件。");
  }

  private static Optional<String> late(RegisteredBid row, Notice notice) {
    return TimeSource.at(row.submittedAt()).isAfter(notice.bidsCloseAt().toInstant())
        ? Optional.of("“递交时间”晚于投标截止时间，逾期的投标不得接收（财政部令第87号第33条）。")
        : Optional.empty();
  }
}
