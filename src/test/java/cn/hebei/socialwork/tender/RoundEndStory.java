package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.World;
import java.util.Map;

/**
 * How a round of 正定县 is ended while it is reviewed: told once, so that a spec changes one thing.
 */
class RoundEndStory {

  static final String ASK = "round-end-ask";
  static final String APPROVE = "round-end-approve";
  static final String DECLARE = "tender-declare-failed";

  private final World world;
  private final EndOffers offers;

  RoundEndStory(World world, EndOffers offers) {
    this.world = world;
    this.offers = offers;
  }

  static Map<String, Object> asking(String ground) {
    return Map.of(
        "decision", "ASK",
        "ground", ground,
        "reason", "两家机构串通投标，已报监管部门",
        "evidence", "县财政局监督检查通知书〔2024〕9号");
  }

  void begins(long round) {
    assertThat(offers.begin(OFFICER, round)).isEmpty();
    world.runJobs();
  }

  /** The officer asks: it is for the principal to decide. */
  void asks(long round, String ground) {
    begins(round);
    world.submit(OFFICER, ASK, asking(ground));
  }

  void ends(long round, String ground) {
    asks(round, ground);
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
  }

  /** The round is declared failed with the reason that stands in the form. */
  void declared(String next) {
    String reason = world.view(OFFICER, DECLARE, "form").path("reason").asText();
    world.submit(OFFICER, DECLARE, TenderStory.failed(world, reason, next));
  }
}
