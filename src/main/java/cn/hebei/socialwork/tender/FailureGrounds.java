package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Failures.Ground;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a round may be ended: on one of the four grounds only, never without a reason, and as the
 * principal has decided where he has (B31).
 */
@Component
class FailureGrounds {

  private final Openings openings;
  private final Consultations consultations;
  private final OnlyFailure only;

  FailureGrounds(Openings openings, Consultations consultations, OnlyFailure only) {
    this.openings = openings;
    this.consultations = consultations;
    this.only = only;
  }

  /** Why a round may not be ended so, as one sentence. */
  Optional<String> refusal(Tender tender, @Nullable Ground ground, @Nullable String reason) {
    if (ground == null) {
      return Optional.of("“废标的法定情形”没有选择：没有法定情形的不得废标（政府采购法第36条）。");
    }
    if (Texts.of(reason).isEmpty()) {
      return Optional.of("“废标理由”没有填写：废标的理由应通知所有投标人（政府采购法第36条）。");
    }
    if (only.decided(tender).isPresent()) {
      return only.differs(tender, ground, Texts.of(reason));
    }
    return ground == Ground.OVER_BUDGET ? affordable(tender) : Optional.empty();
  }

  /** What a consultation's suppliers said first is for its group alone (P11). */
  private Optional<String> affordable(Tender tender) {
    if (tender.course() == Course.CONSULTATION && !consultations.priced(tender.id())) {
      return Optional.of("“废标的法定情形”不符：最后报价还没有开启（政府采购法第36条）。");
    }
    return openings.qualified(tender.id()).stream()
            .anyMatch(b -> b.price().compareTo(tender.ceiling()) <= 0)
        ? Optional.of(
            "“废标的法定情形”不符：还有报价没有超过最高限价%s（政府采购法第36条）。".formatted(Facts.money(tender.ceiling())))
        : Optional.empty();
  }
}
