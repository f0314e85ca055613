package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.agreement.StoredAgreement.Signing;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officer records the signature and where the agreement was published (B36, R79, P12). */
@Component
class RecordSigningForm implements TaskForm<RecordSigningForm.Values> {

  private final AgreementStore store;
  private final AgreementFacts facts;
  private final Origins origins;
  private final TimeSource time;
  private final SigningClock clock;

  RecordSigningForm(
      AgreementStore store,
      AgreementFacts facts,
      Origins origins,
      TimeSource time,
      SigningClock clock) {
    this.store = store;
    this.facts = facts;
    this.origins = origins;
    this.time = time;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "agreement-record-signing";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    CaseKey key = task.key();
    return new FormView(
        Map.of("number", "社购〔%d〕%s-%02d号".formatted(key.year(), key.region(), key.lotNo())),
        facts.withOpinions(key).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values values) {
    return Optional.ofNullable(refusal(task.key(), values))
        .map(Result::refused)
        .orElseGet(
            () -> {
              store.sign(task.key(), values.signing());
              clock.signed(task.key(), values.signing());
              return Result.done("登记签订并公开");
            });
  }

  private @Nullable String refusal(CaseKey key, Values values) {
    LocalDate today = time.today();
    if (values.signedOn().isAfter(today)) {
      return "“签订日期”还没有到，请在双方签订后登记。";
    }
    LocalDate first = firstDay(key);
    if (values.signedOn().isBefore(first)) {
      return "“签订日期”不能早于%s：确定承接机构并经主要负责同志签批后才能签订。".formatted(Facts.date(first));
    }
    if (values.publishedOn().isAfter(today)) {
      return "“公开日期”还没有到，请在公开后登记。";
    }
    if (values.publishedOn().isBefore(values.signedOn())) {
      return "“公开日期”早于“签订日期”，请核对。";
    }
    return store.numberTaken(key, values.number().strip())
        ? "“协议编号”" + values.number().strip() + "已经用过，请换一个编号。"
        : null;
  }

  /** Nobody signs before the award or before the approval. */
  private LocalDate firstDay(CaseKey key) {
    LocalDate approved =
        Optional.ofNullable(store.getStored(key).approvedOn()).orElse(LocalDate.MIN);
    return origins
        .find(key)
        .map(Origin::award)
        .map(a -> a.awardedOn().isAfter(approved) ? a.awardedOn() : approved)
        .orElse(approved);
  }

  record Values(
      @NotNull(message = "没有填写") LocalDate signedOn,
      @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String number,
      @NotNull(message = "没有填写") LocalDate publishedOn,
      @NotBlank(message = "没有填写")
          @Size(max = 500, message = "不能超过500个字")
          @Pattern(regexp = "\\s*https?://\\S+\\s*", message = "应为http://或https://开头的网址")
          String publicationUrl) {

    Signing signing() {
      return new Signing(signedOn, number.strip(), publishedOn, publicationUrl.strip());
    }
  }
}
