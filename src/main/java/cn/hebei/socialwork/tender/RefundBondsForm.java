package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Bond.Refund;
import cn.hebei.socialwork.tender.BondWork.Due;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finance gives back the bonds that are due, each in full; who is late owes interest unless the
 * bidder is the cause (B18: 87令38).
 */
@Component
class RefundBondsForm implements TaskForm<RefundBondsForm.Values> {

  private final Tenders tenders;
  private final Bonds bonds;
  private final BondWork work;
  private final BondFacts words;
  private final TenderFacts facts;
  private final CaseRules rules;
  private final TimeSource time;

  RefundBondsForm(
      Tenders tenders,
      Bonds bonds,
      BondWork work,
      BondFacts words,
      TenderFacts facts,
      CaseRules rules,
      TimeSource time) {
    this.tenders = tenders;
    this.bonds = bonds;
    this.work = work;
    this.words = words;
    this.facts = facts;
    this.rules = rules;
    this.time = time;
  }

  @Override
  public String id() {
    return "bid-bond-refund";
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
    List<Due> due = work.due(tender);
    Facts shown = new Facts().row("采购项目", facts.title(tender.key()));
    for (Due d : due) {
      shown.row(
          label(d),
          "%s\n%s：%s\n自%s（%s）起，应于%s前办结%s"
              .formatted(
                  BondFacts.received(d.bond()),
                  d.bond().payment() == BondPayment.GUARANTEE ? "保函编号" : "付款账户",
                  d.bond().account(),
                  d.duty().event(),
                  Facts.date(d.duty().from()),
                  Facts.date(d.until()),
                  time.today().isAfter(d.until()) ? "，已逾期：" + words.lateInterest(tender) : ""));
    }
    if (due.stream().anyMatch(d -> d.duty().whose() == BondClocks.Whose.WITHDRAWN)) {
      shown.row("撤回的投标保证金", facts.wording(tender).apply(BondFacts.RUB));
    }
    return new FormView(
        Map.of(
            "bonds",
            due.stream()
                .map(d -> Map.of("bond", label(d), "amount", d.bond().amount().toPlainString()))
                .toList()),
        shown.toMap());
  }

  private String label(Due due) {
    return "第%d笔 %s".formatted(due.bond().no(), facts.name(due.bond().agencyCode()));
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = BondSteps.tender(tenders, task.key());
    List<Due> due = work.due(tender);
    Optional<String> refusal = refusal(tender, due, v.bonds());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    for (int i = 0; i < due.size(); i++) {
      RefundedRow row = v.bonds().get(i);
      if (!row.later()) {
        settle(tender, due.get(i), row.toRefund(due.get(i), task.actor()));
      }
    }
    return Result.done("退还保证金");
  }

  private void settle(Tender tender, Due due, Refund refund) {
    if (refund.late()) {
      rules.get(tender.scope(), "bond.late-uplift", "核对逾期退还的保证金");
    }
    bonds.settle(tender.id(), due.bond().no(), refund);
  }

  private Optional<String> refusal(Tender tender, List<Due> due, List<RefundedRow> rows) {
    if (rows.size() != due.size()) {
      return Optional.of("“应退还的保证金”共%d笔，应逐笔填写，请刷新页面后重新填写。".formatted(due.size()));
    }
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> refusal = refusal(tender, due.get(i), rows.get(i));
      if (refusal.isPresent()) {
        return Optional.of("第%d行%s".formatted(i + 1, refusal.get()));
      }
    }
    return rows.stream().allMatch(RefundedRow::later)
        ? Optional.of("“办理结果”全部为暂未办理：请至少办结一笔再提交。")
        : Optional.empty();
  }

  private Optional<String> refusal(Tender tender, Due due, RefundedRow row) {
    if (!label(due).equals(row.bond())) {
      return Optional.of("“保证金”不符，请刷新页面后重新填写。");
    }
    Optional<String> refusal = row.refusal(due, time.today());
    if (refusal.isEmpty() && row.owesInterest(due)) {
      return Optional.of(
          "“孳息或者超期资金占用费”没有填写：已过%s，%s；因投标人自身原因不能及时退还的，在“说明”中写明。"
              .formatted(Facts.date(due.until()), words.lateInterest(tender)));
    }
    return refusal;
  }

  record Values(
      @NotEmpty(message = "没有填写") @Size(max = 50, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") RefundedRow> bonds) {}
}
