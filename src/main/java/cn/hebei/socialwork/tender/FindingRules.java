package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.AgencyKind;
import cn.hebei.socialwork.agency.Profiles;
import cn.hebei.socialwork.agency.Statement;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What may be found of a supplier, wherever it was checked: a 公益一类 body, a grave violation and a
 * price above the ceiling never pass; a record that is none excludes nobody (B8, B14, P10).
 */
@Component
class FindingRules {

  private final Profiles profiles;
  private final TimeSource time;

  FindingRules(Profiles profiles, TimeSource time) {
    this.profiles = profiles;
    this.time = time;
  }

  /** Why this cannot be what was found of the bidder, as one sentence. */
  Optional<String> refusal(Tender tender, OpenedBid bid, Finding f) {
    boolean grave = f.credit().grave();
    boolean unclean = f.failed().contains(Criterion.CLEAN_RECORD);
    return f.credit()
        .refusal(time.now())
        .or(() -> first(ceiling(tender, bid, f), consistency(f)))
        .or(() -> when(grave && !unclean, "有重大违法记录的，应判为不符合无重大违法记录的条件（政府采购法第22条、实施条例第19条）。"))
        .or(
            () ->
                when(
                    unclean && f.credit().found() == Credit.Found.NONE,
                    "官方网站没有记录的，不能判为不符合无重大违法记录的条件：只以官方记录为准（政府采购法实施条例第19条）。"))
        .or(() -> kind(bid, f));
  }

  /** What the bidder says it is in law. */
  Optional<AgencyKind> kind(String agencyCode) {
    return profiles
        .current(agencyCode)
        .flatMap((Statement statement) -> Optional.ofNullable(statement.kind()));
  }

  private Optional<String> kind(OpenedBid bid, Finding f) {
    return kind(bid.agencyCode())
        .filter(kind -> !kind.mayProvide() && !f.failed().contains(Criterion.BODY))
        .map(
            kind ->
                "投标人登记的机构类型是%s，应判为不符合承接主体的条件（财政部令第102号第8条，待法务确认）；登记有误的，请该机构先更正机构资料。"
                    .formatted(kind.title()));
  }

  private static List<String> consistency(Finding f) {
    boolean pass = f.passed();
    return List.of(
        pass && !f.failed().isEmpty() ? "“不符合的条件”应为空：结论为通过。" : "",
        !pass && f.failed().isEmpty() ? "“不符合的条件”没有选择：不通过的必须写明。" : "",
        !pass && f.reason().isEmpty() ? "“审查说明”没有填写：不通过的必须写明理由。" : "");
  }

  private static String ceiling(Tender tender, OpenedBid bid, Finding f) {
    return f.passed() && bid.price().compareTo(tender.ceiling()) > 0
        ? "“审查结论”不能为通过：报价超过最高限价（财政部令第87号第12条）。"
        : "";
  }

  private static Optional<String> first(String one, List<String> others) {
    return Stream.concat(Stream.of(one), others.stream()).filter(s -> !s.isEmpty()).findFirst();
  }

  private static Optional<String> when(boolean wrong, String sentence) {
    return wrong ? Optional.of(sentence) : Optional.empty();
  }
}
