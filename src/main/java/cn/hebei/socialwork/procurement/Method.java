package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.procurement.Schedule.Stage;
import java.util.List;

/**
 * A way of buying (B9).
 *
 * <p>Each has its statutory periods in their order, the first of them ending with the notice.
 */
public enum Method {
  OPEN_TENDER("公开招标", PriceWeight.TENDER, "tender.bid-days"),
  INVITED_TENDER("邀请招标", PriceWeight.TENDER, "tender.bid-days"),
  CONSULTATION("竞争性磋商", PriceWeight.CONSULTATION, "consult.response-days"),
  NEGOTIATION("竞争性谈判", PriceWeight.CONSULTATION, "negotiate.response-days"),
  SINGLE_SOURCE("单一来源采购", PriceWeight.NONE, "single.publicity-days"),
  /** For goods only (法32): named, so that the form can say so. */
  INQUIRY("询价", PriceWeight.CONSULTATION, "inquiry.response-days");

  private final String title;
  private final PriceWeight weight;
  private final String responseKey;

  Method(String title, PriceWeight weight, String responseKey) {
    this.title = title;
    this.weight = weight;
    this.responseKey = responseKey;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether this system has a picture for it, here or registered from elsewhere (P12). */
  public boolean drawn() {
    return this == OPEN_TENDER || this == CONSULTATION || this == SINGLE_SOURCE;
  }

  /** The rule of the least time from the notice until suppliers have answered (B13, B49). */
  public String responseKey() {
    return responseKey;
  }

  /** How the price may weigh. */
  PriceWeight weight() {
    return weight;
  }

  /** Its stages in order, each with the rule of the period that leads to the next (P22). */
  List<Stage> stages() {
    return List.of(
        new Stage(Step.INTENT, "intent.days"),
        new Stage(Step.NOTICE, responseKey),
        new Stage(Step.OPENING, "award.report-days"),
        new Stage(Step.REPORT, "award.decision-days"),
        new Stage(Step.AWARD, "award.publish-days"),
        new Stage(Step.RESULT, "agreement.sign-days"));
  }
}
