package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The only supplier makes its offer, with what its price is made of (B49: 74号令42). */
@Component
class MakeOfferForm implements TaskForm<MakeOfferForm.Values> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final TenderFacts facts;
  private final TimeSource time;

  MakeOfferForm(Tenders tenders, SingleSources sources, TenderFacts facts, TimeSource time) {
    this.tenders = tenders;
    this.sources = sources;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "single-offer-make";
  }

  @Override
  public Class<MakeOfferForm.Values> type() {
    return MakeOfferForm.Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(facts.documents(tender(task)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Optional<String> refusal = v.toOffer().refusal(tender(task).ceiling());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    sources.offer(task.key().value(), v.toOffer(), time.now().atOffset(ZoneOffset.UTC));
    return Result.done("提交报价");
  }

  private Tender tender(TaskCase task) {
    return tenders.find(sources.ofOffer(task.key().value()).orElseThrow().tenderId()).orElseThrow();
  }

  record Values(
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price,
      @NotBlank(message = "没有填写") @Size(max = 10000, message = "不能超过10000个字") String servicePlan,
      @NotNull(message = "没有填写") @Positive(message = "应大于0") @Max(value = 10_000, message = "数值过大")
          Integer team,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String costs,
      @NotNull(message = "没有勾选") @AssertTrue(message = "没有勾选：严禁服务转包（冀民〔2021〕22号八(四)）")
          Boolean undertaking) {

    SupplierOffer toOffer() {
      return new SupplierOffer(
          price.setScale(2, RoundingMode.UNNECESSARY), servicePlan.strip(), team, costs.strip());
    }
  }
}
