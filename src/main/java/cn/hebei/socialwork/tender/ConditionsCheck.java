package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.CreditSource;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks every supplier's conditions: pass or fail, with reasons and the official credit record
 * (B20, R44-R46, B8, P10). What is kept is each supplier's alone.
 */
@Component
class ConditionsCheck {

  private static final List<String> SOURCES =
      Arrays.stream(CreditSource.values()).map(CreditSource::title).toList();

  private final Qualifications qualifications;
  private final BidderFacts bidders;
  private final CaseRules rules;
  private final TenderFacts facts;
  private final TimeSource time;

  ConditionsCheck(
      Qualifications qualifications,
      BidderFacts bidders,
      CaseRules rules,
      TenderFacts facts,
      TimeSource time) {
    this.qualifications = qualifications;
    this.bidders = bidders;
    this.rules = rules;
    this.facts = facts;
    this.time = time;
  }

  /** The form with a row for each of these bids, and what is known of their bidders. */
  FormView view(Tender tender, Notice notice, List<OpenedBid> bids) {
    return new FormView(
        Map.of("bids", bids.stream().map(b -> Map.of("bid", facts.bid(b))).toList()),
        bidders
            .addTo(facts.notice(tender, notice), bids, time.today())
            .put(
                "criteria",
                Criterion.options(tender.course(), facts.cleanYears(tender), facts.wording(tender)))
            .put("sources", sources())
            .put("plans", facts.plans(bids))
            .toMap());
  }

  /** Where official credit records are asked for, as options. */
  static List<Map<String, String>> sources() {
    return SOURCES.stream().map(s -> Facts.option(s, s)).toList();
  }

  /** Refuses a source that is none of them, or a look that lies ahead. */
  Optional<String> creditRefusal(String source, LocalDateTime at) {
    if (!SOURCES.contains(source)) {
      return Optional.of("“信用查询来源”应从所列选项中选择。");
    }
    return TimeSource.at(at).isAfter(time.now()) ? Optional.of("“查询时间”不能晚于现在。") : Optional.empty();
  }

  /** The first thing that is wrong with the rows, which are to be one for each bid. */
  Optional<String> refusal(Tender tender, List<OpenedBid> bids, List<Row> rows) {
    if (bids.size() != rows.size()) {
      return Optional.of("“资格审查”共%d家，应逐家填写，请刷新页面后重新填写。".formatted(bids.size()));
    }
    for (int i = 0; i < bids.size(); i++) {
      Optional<String> refusal = refusal(tender, bids.get(i), rows.get(i));
      if (refusal.isPresent()) {
        return Optional.of("第%d行%s".formatted(i + 1, refusal.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps what was found.
   *
   * @return how many meet every condition
   */
  int keep(Tender tender, List<OpenedBid> bids, List<Row> rows, String user) {
    rules.get(tender.scope(), "supplier.clean-years", "审查供应商的违法记录");
    int passed = 0;
    for (int i = 0; i < bids.size(); i++) {
      Finding finding = rows.get(i).toFinding();
      qualifications.keep(tender.id(), bids.get(i).no(), finding, user);
      passed += finding.passed() ? 1 : 0;
    }
    return passed;
  }

  private Optional<String> refusal(Tender tender, OpenedBid bid, Row row) {
    if (!facts.bid(bid).equals(row.bid())) {
      return Optional.of("“投标人”不符，请刷新页面后重新填写。");
    }
    Optional<String> credit = creditRefusal(row.creditSource(), row.creditAt());
    if (credit.isPresent()) {
      return credit;
    }
    boolean pass = row.conclusion() == Conclusion.PASS;
    if (pass && bid.price().compareTo(tender.ceiling()) > 0) {
      return Optional.of("“审查结论”不能为通过：报价超过最高限价（财政部令第87号第12条）。");
    }
    return Stream.of(
            pass && !row.failedOnes().isEmpty() ? "“不符合的条件”应为空：结论为通过。" : "",
            pass && row.creditClean() == Clean.NO ? "“审查结论”不能为通过：查询结果有违法失信记录（政府采购法第22条）。" : "",
            !pass && row.failedOnes().isEmpty() ? "“不符合的条件”没有选择：不通过的必须写明。" : "",
            !pass && Texts.of(row.reason()).isEmpty() ? "“审查说明”没有填写：不通过的必须写明理由。" : "")
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  enum Conclusion {
    PASS,
    FAIL
  }

  enum Clean {
    YES,
    NO
  }

  /** The fields of a form that checks conditions. */
  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 200, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> bids) {}

  /** One supplier. */
  record Row(
      @NotBlank(message = "不能为空") @Size(max = 120, message = "过长") String bid,
      @NotNull(message = "没有选择") Conclusion conclusion,
      @Nullable @Size(max = 10, message = "选择过多") List<@NotNull(message = "不能为空") Criterion> failed,
      @NotBlank(message = "没有选择") @Size(max = 50, message = "过长") String creditSource,
      @NotNull(message = "没有填写") LocalDateTime creditAt,
      @NotNull(message = "没有选择") Clean creditClean,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason) {

    List<Criterion> failedOnes() {
      return failed == null ? List.of() : failed;
    }

    Finding toFinding() {
      return new Finding(
          conclusion == Conclusion.PASS,
          failedOnes(),
          Texts.of(reason),
          creditSource,
          TimeSource.at(creditAt).atOffset(ZoneOffset.UTC),
          creditClean == Clean.YES);
    }
  }
}
