package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.bid;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** B17: an administrator who resets an agency's password gets at none of its submitted bids. */
@ProcessSpec
class ClosedBidsSpec {

  private static final String AGENCY = "agency-1";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private BidChanges changes;
  @Autowired private Bids bids;
  @Autowired private Tenders tenders;
  @Autowired private Receipts receipts;
  @Autowired private Accounts accounts;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private long notice;

  @BeforeEach
  void threeHaveBid() {
    TenderStory story = new TenderStory(world, desk, bidding, tenders, json);
    notice = story.noticed();
    story.bids(notice, AGENCY, "1400000.00");
    story.bids(notice, "agency-2", "1200000.00");
    story.bids(notice, "agency-3", "1300000.00");
  }

  @AfterEach
  void asBefore() {
    accounts.setPassword(AGENCY, "demo", false);
  }

  /** As the administrator does, who then signs in with it. */
  private void reset() {
    Caller admin = Caller.signedIn(environment, "admin");
    assertThat(admin.form("/accounts", "/accounts/" + AGENCY + "/password", Map.of()).body())
        .contains("temporary-password");
    accounts.setPassword(AGENCY, "demo", false);
  }

  private String key() {
    return receipts.of(AGENCY).get(0).key();
  }

  @Test
  void whatWasSubmittedBeforeTheResetIsNeitherShownNorTakenBackNorReplaced() {
    String key = key();
    reset();
    Caller agency = Caller.signedIn(environment, AGENCY);
    String page = agency.get("/tenders/receipts").body();
    assertThat(page).contains("登录密码由他人设置过").doesNotContain("已递交", key);
    for (String act : java.util.List.of("withdraw", "replace")) {
      Answer answer =
          agency.form("/tenders/receipts", "/tenders/receipts/" + key + "/" + act, Map.of());
      assertThat(answer.location()).endsWith("/tenders/receipts");
      assertThat(agency.get("/tenders/receipts").body()).as(act).contains("请书面通知采购人办理");
    }
    assertThat(bids.of(AGENCY)).singleElement().extracting(Bid::takenBack).isNull();
  }

  @Test
  void aReplacementBegunBeforeTheResetIsNotSubmittedAfterIt() {
    changes.beginAnother(key(), AGENCY);
    world.runJobs();
    reset();
    assertThat(world.refusal(AGENCY, "bid-submit", bid("1.00"))).contains("请书面通知采购人办理");
  }

  @Test
  void aPasswordOfOnesOwnAndWhatIsOpenedCloseNothing() {
    assertThat(Caller.signedIn(environment, AGENCY).get("/tenders/receipts").body())
        .contains("已递交")
        .doesNotContain("登录密码由他人设置过");
    reset();
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(Caller.signedIn(environment, AGENCY).get("/tenders/receipts").body())
        .contains("已开标");
  }
}
