package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.CreditSource;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
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
 * The purchaser checks every bidder's conditions after the opening: pass or fail, with reasons and
 * the official credit record; too few, and the round fails (B20, R44-R46, B8, P10).
 */
@Component
class QualifyForm implements TaskForm<QualifyForm.Values> {

  private static final List<String> SOURCES =
      Arrays.stream(CreditSource.values()).map(CreditSource::title).toList();

  private static final String CLEAN_YEARS = "supplier.clean-years";

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Qualifications qualifications;
  private final BidderFacts bidders;
  private final CaseRules rules;
  private final TenderFacts facts;
  private final TimeSource time;

  QualifyForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Qualifications qualifications,
      BidderFacts bidders,
      CaseRules rules,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.qualifications = qualifications;
    this.bidders = bidders;
    this.rules = rules;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "open-tender-qualify";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Who bid, and who failed, is for whoever checks, until the result is published (B21, B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    List<OpenedBid> bids = openings.of(tender.id());
    return new FormView(
        Map.of("bids", bids.stream().map(b -> Map.of("bid", facts.bid(b))).toList()),
        bidders
            .addTo(facts.notice(tender, notices.get(tender.id())), bids, time.today())
            .put("criteria", Criterion.options(facts.cleanYears(tender)))
            .put("sources", SOURCES.stream().map(s -> Facts.option(s, s)).toList())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    List<OpenedBid> bids = openings.of(tender.id());
    if (bids.size() != v.bids().size()) {
      return Result.refused("“资格审查”共%d家，应逐家填写，请刷新页面后重新填写。".formatted(bids.size()));
    }
    for (int i = 0; i < bids.size(); i++) {
      Optional<String> refusal = refusal(tender, bids.get(i), v.bids().get(i));
      if (refusal.isPresent()) {
        return Result.refused("第%d行%s".formatted(i + 1, refusal.get()));
      }
    }
    rules.get(tender.scope(), CLEAN_YEARS, "审查供应商的违法记录");
    int passed = keep(tender, bids, v, task.actor());
    int least = rules.whole(tender.scope(), "tender.minimum-qualified", "核对资格审查合格的家数");
    boolean enough = passed >= least;
    return new Result.Done(
        enough ? "资格审查完毕" : "资格审查完毕，合格家数不足",
        Map.of("enoughQualified", enough, "procedureOutcome", enough ? "READY" : "FAILED"));
  }

  private int keep(Tender tender, List<OpenedBid> bids, Values v, String user) {
    int passed = 0;
    for (int i = 0; i < bids.size(); i++) {
      Finding finding = v.bids().get(i).toFinding();
      qualifications.keep(tender.id(), bids.get(i).no(), finding, user);
      passed += finding.passed() ? 1 : 0;
    }
    return passed;
  }

  private Optional<String> refusal(Tender tender, OpenedBid bid, Row row) {
    if (!facts.bid(bid).equals(row.bid())) {
      return Optional.of("“投标人”不符，请刷新页面后重新填写。");
    }
    if (!SOURCES.contains(row.creditSource())) {
      return Optional.of("“信用查询来源”应从所列选项中选择。");
    }
    if (TimeSource.at(row.creditAt()).isAfter(time.now())) {
      return Optional.of("“查询时间”不能晚于现在。");
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

  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 200, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> bids) {}

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
