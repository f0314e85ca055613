package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer registers the offer that the only supplier, which has no account here, has put on
 * paper; held to what the supplier's own would be held to (P9, P12, B49: 74号令42).
 */
@Component
class RegisterOfferForm implements TaskForm<RegisterOfferForm.Values> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final SupplierPapers papers;
  private final PaperTurns turns;
  private final TenderFacts facts;
  private final TimeSource time;

  RegisterOfferForm(
      Tenders tenders,
      SingleSources sources,
      SupplierPapers papers,
      PaperTurns turns,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.sources = sources;
    this.papers = papers;
    this.turns = turns;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "paper-offer-register";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** What is asked is for those who negotiate, until the result (B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    SingleSource source = sources.ofOffer(task.key().value()).orElseThrow();
    return FormView.empty(facts.documents(tender(source)).rows(turns.words(source)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    SingleSource source = sources.ofOffer(task.key().value()).orElseThrow();
    boolean handedOver = v.means() == Means.HAND_OVER;
    Optional<String> refusal =
        turns
            .refusal(source, handedOver)
            .or(() -> handedOver ? Optional.empty() : wrong(source, v));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    if (handedOver) {
      return Result.done("供应商已注册，转由其本人报价", PaperTurns.HANDED_OVER, true);
    }
    sources.offer(task.key().value(), v.toOffer(), time.now().atOffset(ZoneOffset.UTC));
    papers.keep(source.tenderId(), SupplierPapers.Kind.OFFER, v.paper(), task.actor());
    return Result.done("登记供应商书面报价", PaperTurns.HANDED_OVER, false);
  }

  private Optional<String> wrong(SingleSource source, Values v) {
    return v.paper()
        .refusal("请供应商报价之日", Objects.requireNonNull(source.askedOn()), time.today())
        .or(v::missing)
        .or(() -> v.toOffer().refusal(tender(source).ceiling()));
  }

  private Tender tender(SingleSource source) {
    return tenders.find(source.tenderId()).orElseThrow();
  }

  enum Means {
    REGISTER,
    HAND_OVER
  }

  record Values(
      @NotNull(message = "没有选择") Means means,
      @Nullable LocalDate paperOn,
      @Nullable @Size(max = 100, message = "不能超过100个字") String signedBy,
      @Nullable @Size(max = 100, message = "不能超过100个字") String paperNo,
      @Nullable
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price,
      @Nullable @Size(max = 10000, message = "不能超过10000个字") String servicePlan,
      @Nullable @Positive(message = "应大于0") @Max(value = 10_000, message = "数值过大") Integer team,
      @Nullable @Size(max = 4000, message = "不能超过4000个字") String costs,
      @Nullable Boolean undertaking) {

    SupplierPaper paper() {
      return SupplierPaper.of(paperOn, signedBy, paperNo);
    }

    /** What the supplier's own offer could not do without either. */
    Optional<String> missing() {
      if (price == null) {
        return Optional.of("“报价”没有填写。");
      }
      if (Texts.of(servicePlan).isEmpty()) {
        return Optional.of("“服务方案”没有填写。");
      }
      if (team == null) {
        return Optional.of("“项目团队人数”没有填写。");
      }
      if (Texts.of(costs).isEmpty()) {
        return Optional.of("“成本和同类合同价格”没有填写。");
      }
      return Boolean.TRUE.equals(undertaking)
          ? Optional.empty()
          : Optional.of("“书面报价载明：成交后不转包服务，分包须经采购人同意”没有勾选：严禁服务转包（冀民〔2021〕22号八(四)）。");
    }

    SupplierOffer toOffer() {
      return new SupplierOffer(
          Objects.requireNonNull(price).setScale(2, RoundingMode.UNNECESSARY),
          Texts.of(servicePlan),
          Objects.requireNonNull(team),
          Texts.of(costs));
    }
  }
}
