package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.bid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.tender.Receipts.Receipt;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** B17 (87令34): until the deadline a bidder may change or withdraw what it has submitted. */
@ProcessSpec
class BidChangesSpec {

  private static final String AGENCY = "agency-1";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private BidChanges changes;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private Receipts receipts;
  @Autowired private AuditTrail audit;
  @Autowired private TimeSource time;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private TenderStory story;
  private long notice;

  @BeforeEach
  void threeHaveBid() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    notice = story.noticed();
    story.bids(notice, AGENCY, "1400000.00");
    story.bids(notice, "agency-2", "1200000.00");
    story.bids(notice, "agency-3", "1300000.00");
  }

  private Receipt only() {
    assertThat(receipts.of(AGENCY)).hasSize(1);
    return receipts.of(AGENCY).get(0);
  }

  private void replacesIt() {
    assertThat(changes.beginAnother(only().key(), AGENCY)).isEmpty();
    world.runJobs();
  }

  private List<String> openedPrices() {
    world.goTo(DEADLINE.plusMinutes(1));
    story.opens(FIVE);
    return openings.of(notice).stream().map(b -> b.price().toString()).sorted().toList();
  }

  @Test
  void theBidThatReplacesAnotherIsTheOneThatIsOpened() {
    Receipt first = only();
    replacesIt();
    world.submit(AGENCY, "bid-submit", bid("1350000.00"));
    List<Receipt> both = receipts.of(AGENCY);
    assertThat(both).hasSize(2);
    assertThat(both.get(0).digest()).as("the first receipt stays").isEqualTo(first.digest());
    assertThat(both.get(0).state()).contains("更换");
    assertThat(both.get(1).state()).isEqualTo("已递交，密封保存");
    assertThat(both.get(1).digest()).hasSize(64).isNotEqualTo(first.digest());
    assertThat(world.running("bid")).hasSize(3);
    assertThat(openedPrices()).containsExactly("1200000.00", "1300000.00", "1350000.00");
  }

  @Test
  void theFirstBidStandsWhileItsReplacementIsNotSubmitted() {
    replacesIt();
    assertThat(changes.beginAnother(receipts.of(AGENCY).get(0).key(), AGENCY))
        .hasValueSatisfying(s -> assertThat(s).contains("待办事项"));
    assertThat(bidding.begin(notice, AGENCY))
        .hasValueSatisfying(s -> assertThat(s).contains("只能递交一份"));
    assertThat(openedPrices()).containsExactly("1200000.00", "1300000.00", "1400000.00");
    assertThat(receipts.of(AGENCY)).extracting(Receipt::state).containsExactly("已开标", "截止时未递交");
  }

  @Test
  void aWithdrawnBidIsNotCountedAndKeepsItsReceipt() {
    Receipt before = only();
    assertThat(changes.withdraw(before.key(), AGENCY, AGENCY)).isEmpty();
    assertThat(only().digest()).isEqualTo(before.digest());
    assertThat(only().state()).contains("撤回");
    assertThat(only().changeable()).isFalse();
    assertThat(world.running("bid")).hasSize(2);
    assertThat(audit.events(before.key()))
        .last()
        .extracting(AuditEvent::actor, AuditEvent::outcome, AuditEvent::digest)
        .containsExactly(AGENCY, "撤回投标文件", before.digest());
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open("bid-opening-open-bids")).isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  @Test
  void whoeverHasWithdrawnMayBidAnew() {
    assertThat(bidding.offeredTo(AGENCY)).isEmpty();
    assertThat(changes.withdraw(only().key(), AGENCY, AGENCY)).isEmpty();
    assertThat(bidding.offeredTo(AGENCY)).hasSize(1);
    assertThat(bidding.begin(notice, AGENCY)).isEmpty();
    world.runJobs();
    world.submit(AGENCY, "bid-submit", bid("1250000.00"));
    assertThat(openedPrices()).containsExactly("1200000.00", "1250000.00", "1300000.00");
  }

  @Test
  void fromTheDeadlineOnABidIsNeitherWithdrawnNorReplaced() {
    String key = only().key();
    replacesIt();
    new TestClock(time).set(DEADLINE);
    assertThat(changes.withdraw(key, AGENCY, AGENCY))
        .hasValueSatisfying(s -> assertThat(s).contains("已过", "第34条"));
    assertThat(changes.beginAnother(key, AGENCY))
        .hasValueSatisfying(s -> assertThat(s).contains("已过"));
    assertThat(world.refusal(AGENCY, "bid-submit", bid("1350000.00"))).contains("已过");
    assertThat(receipts.of(AGENCY)).noneMatch(Receipt::changeable);
    assertThat(openedPrices()).containsExactly("1200000.00", "1300000.00", "1400000.00");
  }

  @Test
  void nobodyTakesBackTheBidOfAnotherNorTheSameOneTwice() {
    String key = only().key();
    assertThat(changes.withdraw(key, "agency-2", "agency-2")).isPresent();
    assertThat(changes.beginAnother(key, "agency-2")).isPresent();
    assertThat(changes.withdraw(key, AGENCY, AGENCY)).isEmpty();
    assertThat(changes.withdraw(key, AGENCY, AGENCY))
        .hasValueSatisfying(s -> assertThat(s).contains("已经撤回"));
    assertThat(changes.beginAnother(key, AGENCY)).isPresent();
  }

  @Test
  void theReceiptsPageHasBothButtonsUntilTheBidIsTakenBack() {
    String path = "/tenders/receipts";
    Caller agency = Caller.signedIn(environment, AGENCY);
    assertThat(agency.get(path).body()).contains("更换</button>", "确认撤回");
    String own = path + "/" + only().key();
    assertThat(agency.form(path, own + "/withdraw", Map.of()).location()).endsWith(path);
    assertThat(agency.get(path).body()).contains("已经撤回").doesNotContain("更换</button>", "确认撤回");
  }
}
