package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Tables;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B16, B17, P15: before the opening no table tells what is bid, nor who bids for what. */
@ProcessSpec
class SealedBidSpec {

  /** So rare a number that it cannot stand anywhere by chance. */
  private static final long NOTICE = 987_654_321_012L;

  private static final String AGENCY = "agency-1";
  private static final String PRICE = "1432109.87";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Bids bids;
  @Autowired private Notices notices;
  @Autowired private Tenders tenders;
  @Autowired private CaseProgress progress;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;

  private TenderStory story;
  private Tables tables;

  @BeforeEach
  void numberTheNotice() {
    tables = new Tables(jdbc);
    story = new TenderStory(world, desk, bidding, tenders, json);
    jdbc.sql("alter table tender alter column id restart with " + NOTICE).update();
  }

  @Test
  void noTableHoldsThePriceOrThePlanBeforeTheOpening() {
    story.bids(story.noticed(), AGENCY, PRICE);
    assertThat(tables.holding("1432109")).isEmpty();
    assertThat(tables.holding("入户二十次")).isEmpty();
  }

  /** The case is the bidder's own; the task's name, kept in the open, tells nothing (B16). */
  @Test
  void theBidderReadsOnTheDeskWhichLotItIsAndNoTaskTellsIt() {
    story.begins(story.noticed(), AGENCY);
    assertThat(progress.ownOf(AGENCY))
        .singleElement()
        .satisfies(own -> assertThat(own.title()).isEqualTo("正定县第一包（2025年） · 正定县民政局"))
        .satisfies(
            own ->
                assertThat(own.steps())
                    .allSatisfy(step -> assertThat(step.name()).doesNotContain("正定县")));
    assertThat(tables.holding(AGENCY, "正定县第一包")).isEmpty();
  }

  @Test
  void noRowNamesBothTheAgencyAndTheTenderBeforeTheOpening() {
    long notice = story.noticed();
    assertThat(notice).isEqualTo(NOTICE);
    story.bids(notice, AGENCY, PRICE);
    assertThat(tables.holding(AGENCY, Long.toString(NOTICE))).isEmpty();
    assertThat(tables.holding(AGENCY, "130123-01-2025")).isEmpty();
    String key = bids.of(AGENCY).get(0).key();
    assertThat(tables.holding(key, Long.toString(NOTICE))).isEmpty();
    assertThat(tables.holding(key, "130123")).isEmpty();
  }

  @Test
  void theScanFindsThePriceOnceTheBidsAreOpened() {
    long notice = story.noticed();
    story.bids(notice, AGENCY, PRICE);
    story.bids(notice, "agency-2", "1200000.00");
    story.bids(notice, "agency-3", "1300000.00");
    world.goTo(TenderStory.DEADLINE.plusMinutes(1));
    assertThat(tables.holding("1432109")).isEmpty();
    story.opens(TenderStory.FIVE);
    assertThat(tables.holding("1432109")).containsExactly("opened_bid");
  }

  @Test
  void everyLinkHasTheSameLengthAndEveryBidAWholeNumberOfBlocks() {
    long notice = story.noticed();
    story.bids(notice, AGENCY, PRICE);
    story.bids(notice, "agency-2", "9.00");
    Bid one = bids.of(AGENCY).get(0);
    Bid two = bids.of("agency-2").get(0);
    assertThat(one.sealedLink()).hasSameSizeAs(two.sealedLink()).isNotEqualTo(two.sealedLink());
    assertThat(String.valueOf(one.sealed())).hasSameSizeAs(String.valueOf(two.sealed()));
  }

  @Test
  void theApplicationItselfDoesNotOpenABidBeforeTheDeadline() {
    long notice = story.noticed();
    story.bids(notice, AGENCY, PRICE);
    Bid bid = bids.of(AGENCY).get(0);
    assertThatThrownBy(() -> bids.open(bid, notices.get(notice)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theBiddersNextTaskListTellsNothingOfTheTender() {
    long notice = story.noticed();
    story.begins(notice, AGENCY);
    assertThat(
            jdbc.sql("select name_ from act_ru_task where tenant_id_ = ?")
                .param(AGENCY)
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .doesNotContain("正定", "2025");
  }
}
