package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.bid;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * B16, B17: an administrator who resets an agency's password, or puts somebody into it, gets at
 * none of its submitted bids.
 */
@ProcessSpec
class ClosedBidsSpec {

  private static final String AGENCY = "agency-1";
  private static final String HELPER = "helper-of-admin";

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
    accounts.setStatus(AGENCY, Account.Status.ACTIVE);
    accounts.find(HELPER).ifPresent(h -> accounts.posts(HELPER).forEach(accounts::removePost));
  }

  /** As the administrator does, who then signs in with it. */
  private void reset() {
    Caller admin = Caller.signedIn(environment, "admin");
    assertThat(admin.form("/accounts", "/accounts/" + AGENCY + "/password", Map.of()).body())
        .contains("temporary-password");
    accounts.setPassword(AGENCY, "demo", false);
  }

  /** Somebody who worked elsewhere before the tender began. */
  private void helper() {
    if (accounts.find(HELPER).isEmpty()) {
      Account person = new Account(HELPER, "帮手", "130682", "", Account.Status.ACTIVE);
      accounts.join(person, Role.OFFICER, "demo");
    } else {
      accounts.transfer(HELPER, "130682");
      accounts.addPost(new Post(HELPER, "130682", Role.OFFICER));
    }
  }

  private Answer movesIn() {
    return Caller.signedIn(environment, "admin")
        .form(
            "/accounts",
            "/accounts/" + HELPER + "/move",
            Map.of("organ", AGENCY, "role", "AGENCY"));
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
    assertThat(page).contains("登录密码或者岗位由他人设置过").doesNotContain("已递交", key);
    for (String act : List.of("withdraw", "replace")) {
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
  void nobodyIsPutIntoAnAgencyThatHasSomebody() {
    helper();
    String key = key();
    assertThat(movesIn().body()).contains("该机构已有在用的账号");
    Caller thief = Caller.signedIn(environment, HELPER);
    assertThat(thief.get("/tenders/receipts").status()).isEqualTo(403);
    assertThat(thief.get("/tenders/bids/" + key + "/files").status()).isEqualTo(403);
    assertThat(thief.form("/", "/tenders/receipts/" + key + "/withdraw", Map.of()).status())
        .isEqualTo(403);
    assertThat(thief.engine("POST", "/process-instance", Map.of("businessKey", key)).body())
        .isEqualTo("[]");
    assertThat(bids.of(AGENCY)).singleElement().extracting(Bid::takenBack).isNull();
  }

  @Test
  void whoIsPutIntoAnAgencyInPlaceOfItsPeopleGetsAtNothingSubmittedBefore() {
    helper();
    String key = key();
    accounts.setStatus(AGENCY, Account.Status.LOCKED);
    assertThat(movesIn().body()).contains("已办理");
    Caller thief = Caller.signedIn(environment, HELPER);
    assertThat(thief.get("/tenders/receipts").body())
        .contains("登录密码或者岗位由他人设置过")
        .doesNotContain("已递交", key, "正定镇");
    for (String act : List.of("withdraw", "replace")) {
      thief.form("/tenders/receipts", "/tenders/receipts/" + key + "/" + act, Map.of());
      assertThat(thief.get("/tenders/receipts").body()).as(act).contains("请书面通知采购人办理");
    }
    assertThat(thief.get("/tenders/receipts/" + key + "/print").status()).isEqualTo(404);
    assertThat(thief.get("/tenders/bids/" + key + "/files").status()).isEqualTo(404);
    assertThat(bids.of(AGENCY)).singleElement().extracting(Bid::takenBack).isNull();
  }

  @Test
  void theNamesOfFilesPutToADraftAreNotShownToWhoCameAfterThem() {
    String key = key();
    helper();
    changes.beginAnother(key, AGENCY);
    world.runJobs();
    String draft =
        bids.of(AGENCY).stream().filter(b -> !b.submitted()).findFirst().orElseThrow().key();
    String page = "/tenders/bids/" + draft + "/files";
    Caller.signedIn(environment, AGENCY)
        .upload(page, page, Map.of(), "团队名单.pdf", "%PDF-1.4 %%EOF".getBytes(UTF_8));
    assertThat(Caller.signedIn(environment, AGENCY).get(page).body()).contains("团队名单.pdf");
    accounts.setStatus(AGENCY, Account.Status.LOCKED);
    movesIn();
    assertThat(Caller.signedIn(environment, HELPER).get(page).body())
        .contains("以前上传的附件")
        .doesNotContain("团队名单");
    assertThat(world.refusal(HELPER, "bid-submit", bid("1.00"))).contains("请书面通知采购人办理");
  }

  @Test
  void anAgencyAddsItsOwnColleagues() {
    String colleague = "colleague-" + ProcessHandle.current().pid();
    Answer answer =
        Caller.signedIn(environment, AGENCY)
            .form(
                "/accounts",
                "/accounts",
                Map.of(
                    "userId", colleague, "displayName", "同事", "organ", AGENCY, "role", "AGENCY"));
    assertThat(answer.body()).contains("temporary-password");
    accounts.posts(colleague).forEach(accounts::removePost);
    Answer foreign =
        Caller.signedIn(environment, AGENCY)
            .form("/accounts", "/accounts/agency-2/password", Map.of());
    assertThat(foreign.body()).contains("只能办理本单位人员的账号");
  }

  @Test
  void aPasswordOfOnesOwnAndWhatIsOpenedCloseNothing() {
    assertThat(Caller.signedIn(environment, AGENCY).get("/tenders/receipts").body())
        .contains("已递交")
        .doesNotContain("登录密码或者岗位由他人设置过");
    reset();
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(Caller.signedIn(environment, AGENCY).get("/tenders/receipts").body())
        .contains("已开标");
  }
}
