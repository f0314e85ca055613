package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Failures.Ground;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What leaves nothing but the end of a round: the principal has decided it already, or the report
 * of a review held elsewhere recommends nobody (B31, P12).
 */
@Component
class OnlyFailure {

  private final Failures failures;
  private final ElsewhereReviews reviews;

  OnlyFailure(Failures failures, ElsewhereReviews reviews) {
    this.failures = failures;
    this.reviews = reviews;
  }

  /** Why nobody can win this round, if nobody can. */
  Optional<Why> find(Tender tender) {
    return decided(tender).or(() -> tooFew(tender));
  }

  /** What the principal has decided while the round was reviewed; it stands. */
  Optional<Why> decided(Tender tender) {
    return failures
        .find(tender.id())
        .flatMap(f -> Optional.ofNullable(f.ground()).map(ground -> decided(ground, f.reason())));
  }

  private static Why decided(Ground ground, String reason) {
    return new Why(ground, reason, "“决定”只能是废标：主要负责同志已经批准废标，不再确定中标（成交）机构（政府采购法第36条）。");
  }

  /** Refuses another ground or reason than was decided. */
  Optional<String> differs(Tender tender, Ground ground, String reason) {
    return decided(tender)
        .filter(why -> why.ground() != ground || !why.reason().equals(reason))
        .map(why -> "“废标的法定情形”和“废标理由”应与主要负责同志已经批准的一致，请重新打开，按列出的内容提交（政府采购法第36条）。");
  }

  /** Refuses to register what would lead to a winner once the principal has decided on none. */
  Optional<String> refusal(Tender tender) {
    return decided(tender).map(why -> "主要负责同志已经批准废标，不再登记（政府采购法第36条）：本事项随即结束，请到待办事项宣布废标。");
  }

  private Optional<Why> tooFew(Tender tender) {
    return reviews.find(tender.id()).isPresent() && reviews.candidates(tender.id()).isEmpty()
        ? Optional.of(
            new Why(
                Ground.TOO_FEW,
                "外部评审的有效投标家数不足，见评审报告。",
                "“决定”只能是废标：外部评审的有效投标家数不足，评审报告没有推荐候选人（政府采购法第36条）。"))
        : Optional.empty();
  }

  /**
   * Why nobody can win.
   *
   * @param ground the legal ground
   * @param reason in words, which the form begins with
   * @param refusal of an award, as one sentence
   */
  record Why(Ground ground, String reason, String refusal) {}
}
