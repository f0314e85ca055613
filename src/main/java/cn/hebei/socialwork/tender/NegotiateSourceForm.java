package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.SingleSources.Person;
import cn.hebei.socialwork.tender.SingleSources.Talk;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Professionals negotiate quality and price with the only supplier and write down what was agreed;
 * never above the budget (B49: 74号令41-43).
 */
@Component
class NegotiateSourceForm implements TaskForm<NegotiateSourceForm.Values> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final SourceFacts facts;
  private final CaseRules rules;
  private final TimeSource time;

  NegotiateSourceForm(
      Tenders tenders, SingleSources sources, SourceFacts facts, CaseRules rules, TimeSource time) {
    this.tenders = tenders;
    this.sources = sources;
    this.facts = facts;
    this.rules = rules;
    this.time = time;
  }

  @Override
  public String id() {
    return "single-source-negotiate";
  }

  @Override
  public Class<NegotiateSourceForm.Values> type() {
    return NegotiateSourceForm.Values.class;
  }

  /** What is asked and agreed is for those who negotiate, until the result (B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return new FormView(Map.of("talkOn", time.today()), facts.offer(tender).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = refusal(tender, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    boolean agreed = v.decision() == Decision.AGREED;
    sources.negotiated(tender.id(), v.toTalk(), v.people());
    return new Result.Done(
        agreed ? "协商一致" : "协商没有一致",
        Map.of("agreed", agreed, "procedureOutcome", agreed ? "AGREED" : "FAILED"));
  }

  private Optional<String> refusal(Tender tender, Values v) {
    int least = rules.whole(tender.scope(), "single.negotiators-least", "核对协商人数");
    if (v.people().size() < least) {
      return Optional.of(
          "“协商人员”只有%d人，至少%d人：由具有相关经验的专业人员与供应商商定（财政部令第74号第41条，待法务确认）。"
              .formatted(v.people().size(), least));
    }
    if (v.talkOn().isAfter(time.today())) {
      return Optional.of("“协商日期”不能晚于今日。");
    }
    Optional<String> credit = v.toCredit().refusal(time.now());
    return credit.isPresent() || v.decision() == Decision.FAILED
        ? credit
        : agreedRefusal(tender, v);
  }

  private static Optional<String> agreedRefusal(Tender tender, Values v) {
    BigDecimal price = v.price();
    if (price == null) {
      return Optional.of("“商定的价格”没有填写。");
    }
    if (v.credit() == Credit.Found.GRAVE) {
      return Optional.of("“协商结果”不能为一致：供应商有重大违法记录或者严重违法失信记录（政府采购法第22条、实施条例第19条）。");
    }
    return price.compareTo(tender.ceiling()) > 0
        ? Optional.of(
            "“商定的价格”%s超过采购预算%s（财政部令第74号第43条，待法务确认）。"
                .formatted(Facts.money(price), Facts.money(tender.ceiling())))
        : Optional.empty();
  }

  enum Decision {
    AGREED,
    FAILED
  }

  record Values(
      @NotNull(message = "没有填写") LocalDate talkOn,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String talkPlace,
      @NotEmpty(message = "没有填写") @Size(max = 20, message = "不能超过20行")
          List<@Valid @NotNull(message = "不能为空") Row> negotiators,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String record,
      @NotNull(message = "没有填写") LocalDateTime creditChinaAt,
      @NotNull(message = "没有填写") LocalDateTime creditProcurementAt,
      @NotNull(message = "没有选择") Credit.Found credit,
      @Nullable @Size(max = 500, message = "不能超过500个字") String creditEntry,
      @NotNull(message = "没有选择") Decision decision,
      @Nullable
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price) {

    List<Person> people() {
      return negotiators.stream()
          .map(r -> new Person(r.name().strip(), r.unit().strip(), "", ""))
          .toList();
    }

    Talk toTalk() {
      boolean agreed = decision == Decision.AGREED;
      return new Talk(
          agreed,
          agreed && price != null ? price.setScale(2, RoundingMode.UNNECESSARY) : null,
          talkOn,
          talkPlace.strip(),
          record.strip(),
          toCredit());
    }

    Credit toCredit() {
      return Credit.of(creditChinaAt, creditProcurementAt, credit, creditEntry);
    }
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 40, message = "不能超过40个字") String name,
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String unit) {}
}
