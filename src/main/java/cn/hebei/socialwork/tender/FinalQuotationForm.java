package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Consultations.Change;
import cn.hebei.socialwork.tender.FinalQuotations.Contents;
import cn.hebei.socialwork.tender.FinalQuotations.Quotation;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A supplier makes its final quotation, sealed at once, or leaves; to the second of the deadline
 * (P11: 财库〔2014〕214号21, 22).
 */
@Component
class FinalQuotationForm implements TaskForm<FinalQuotationForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Consultations consultations;
  private final FinalQuotations quotations;
  private final TenderFacts facts;
  private final TimeSource time;

  FinalQuotationForm(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Consultations consultations,
      FinalQuotations quotations,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.consultations = consultations;
    this.quotations = quotations;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "final-quotation-quote";
  }

  @Override
  public Class<FinalQuotationForm.Values> type() {
    return FinalQuotationForm.Values.class;
  }

  /** A supplier reads its own consultation and nobody else's, and the change that all get. */
  @Override
  public FormView open(TaskCase task) {
    Quotation quotation = quotations.find(task.key().value()).orElseThrow();
    Tender tender = tenders.find(quotation.tenderId()).orElseThrow();
    Change change = consultations.change(tender.id()).orElseThrow();
    OpenedBid own = own(quotation);
    Facts shown =
        facts
            .notice(tender, notices.get(tender.id()))
            .row("本机构首次报价", Facts.money(own.price()))
            .row("最后报价截止时间", TenderFacts.moment(closesAt(change)))
            .row("磋商文件的书面变动", change.stands() ? change.content() : "没有变动");
    consultations
        .talk(tender.id(), own.no())
        .ifPresent(t -> shown.row("与本机构的磋商记录", TenderFacts.moment(t.heldAt()) + "\n" + t.record()));
    return FormView.empty(shown.toMap());
  }

  /** The notice is held before the clock is read: the opening of the quotations waits for it. */
  @Override
  public Result submit(TaskCase task, Values v) {
    Quotation quotation = quotations.find(task.key().value()).orElseThrow();
    notices.hold(quotation.tenderId());
    Change change = consultations.change(quotation.tenderId()).orElseThrow();
    if (!time.now().isBefore(closesAt(change).toInstant())) {
      return Result.refused(
          "最后报价截止时间%s已过，不再接收最后报价，视为退出磋商。".formatted(TenderFacts.moment(closesAt(change))));
    }
    Optional<String> refusal = refusal(quotation, change, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    quotations.submit(quotation, notices.get(quotation.tenderId()), v.toContents());
    return Result.done("密封递交");
  }

  private Optional<String> refusal(Quotation quotation, Change change, Values v) {
    BigDecimal price = v.price();
    if (v.decision() == Decision.LEAVE) {
      return Optional.empty();
    }
    if (price == null) {
      return Optional.of("“最后报价”没有填写。");
    }
    BigDecimal ceiling = tenders.find(quotation.tenderId()).orElseThrow().ceiling();
    if (price.compareTo(ceiling) > 0) {
      return Optional.of(
          "“最后报价”%s超过最高限价%s（财政部令第87号第12条）。".formatted(Facts.money(price), Facts.money(ceiling)));
    }
    return change.stands() && Texts.of(v.words()).isEmpty()
        ? Optional.of("“对书面变动的响应”没有填写：磋商文件有变动的，应按变动重新响应（财库〔2014〕214号第20条，待法务确认）。")
        : Optional.empty();
  }

  private OpenedBid own(Quotation quotation) {
    return openings.of(quotation.tenderId()).stream()
        .filter(b -> b.no() == quotation.bidNo())
        .findFirst()
        .orElseThrow();
  }

  private static OffsetDateTime closesAt(Change change) {
    return Objects.requireNonNull(change.closesAt());
  }

  enum Decision {
    QUOTE,
    LEAVE
  }

  record Values(
      @NotNull(message = "没有选择") Decision decision,
      @Nullable
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price,
      @Nullable @Size(max = 4000, message = "不能超过4000个字") String words) {

    Contents toContents() {
      boolean quotes = decision == Decision.QUOTE;
      return new Contents(
          quotes && price != null ? price.setScale(2, RoundingMode.UNNECESSARY) : null,
          quotes ? Texts.of(words) : "");
    }
  }
}
