package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finance enters which bonds came in, once the bids are opened or the round is over: before,
 * nothing may link an agency to the tender (B18, P15).
 */
@Component
class RecordBondsForm implements TaskForm<RecordBondsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Bonds bonds;
  private final BondWork work;
  private final NamedAgencies agencies;
  private final TenderFacts facts;
  private final TimeSource time;

  RecordBondsForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Bonds bonds,
      BondWork work,
      NamedAgencies agencies,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.bonds = bonds;
    this.work = work;
    this.agencies = agencies;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "bid-bond-record";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Who paid is for whoever keeps the ledger, until the result is published (B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = BondSteps.tender(tenders, task.key());
    String asked = Objects.requireNonNull(tender.documents().bond()).toPlainString();
    return new FormView(
        Map.of(
            "bonds",
            openings.of(tender.id()).stream()
                .map(b -> Map.of("agency", b.agencyCode(), "amount", asked))
                .toList()),
        facts
            .notice(tender, notices.get(tender.id()))
            .put("agencies", agencies.options(bidders(tender)))
            .put("payments", BondPayment.options())
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = BondSteps.tender(tenders, task.key());
    if (!work.mayName(tender)) {
      return Result.refused("“收到的保证金”还不能登记：开标以前不得记录供应商与采购项目的联系（财政部令第87号第28条）。");
    }
    Optional<String> refusal = refusal(tender, v.rows());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    bonds.record(
        tender.id(),
        IntStream.range(0, v.rows().size()).mapToObj(i -> v.rows().get(i).toBond(i + 1)).toList(),
        task.actor());
    return Result.done("登记收到的保证金");
  }

  /** Who bid, also elsewhere and without an account (P12). */
  private Set<String> bidders(Tender tender) {
    return openings.of(tender.id()).stream()
        .map(OpenedBid::agencyCode)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<String> refusal(Tender tender, List<Row> rows) {
    Set<String> bidders = bidders(tender);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!bidders.contains(row.agency()) && !agencies.hasAccount(row.agency())) {
        return Optional.of("第%d行“交纳机构”不在已注册的机构中，请重新选择。".formatted(i + 1));
      }
      if (!seen.add(row.agency())) {
        return Optional.of("第%d行“交纳机构”重复：一家机构登记一行，分次交纳的合计登记。".formatted(i + 1));
      }
      if (row.paidOn().isAfter(time.today())) {
        return Optional.of("第%d行“到账日期”还没有到，请在到账以后登记。".formatted(i + 1));
      }
    }
    return Optional.empty();
  }

  record Values(
      @Nullable @Size(max = 50, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> bonds) {

    /** None where nobody paid: a list without rows is not sent at all. */
    List<Row> rows() {
      return bonds == null ? List.of() : bonds;
    }
  }

  record Row(
      @NotBlank(message = "没有选择") String agency,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal amount,
      @NotNull(message = "没有选择：保证金不得以现金交纳（政府采购法实施条例第33条）") BondPayment payment,
      @NotNull(message = "没有填写") LocalDate paidOn,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String account) {

    Bond toBond(int no) {
      return new Bond(
          no,
          agency,
          amount.setScale(2, RoundingMode.UNNECESSARY),
          payment,
          paidOn,
          account.strip(),
          null);
    }
  }
}
