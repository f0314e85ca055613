package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Dump;
import cn.hebei.socialwork.support.Papers;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * B16, B17: the files of a bid on the bidder's own page, and after the opening on the handler's.
 */
@ProcessSpec
class BidFilePageSpec {

  private static final String AGENCY = "agency-1";
  private static final String NAME = "服务方案（正本）.pdf";
  private static final byte[] CONTENTS = Papers.pdf("每月入户二十次");
  private static final Map<String, String> NOTHING = Map.of();

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Bids bids;
  @Autowired private Tenders tenders;
  @Autowired private AuditTrail audit;
  @Autowired private TimeSource time;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private TenderStory story;
  private long notice;
  private String page = "";
  private Caller agency;

  @BeforeEach
  void aBidIsBegun() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    notice = story.noticed();
    story.begins(notice, AGENCY);
    page = "/tenders/bids/" + bids.of(AGENCY).get(0).key() + "/files";
    agency = signedIn(AGENCY);
  }

  private Caller signedIn(String user) {
    return Caller.signedIn(environment, user);
  }

  private String put(String name, byte[] contents) {
    assertThat(agency.upload(page, page, NOTHING, name, contents).location()).isEqualTo(page);
    return agency.get(page).body();
  }

  private static String sha256(byte[] contents) {
    return HexFormat.of().formatHex(Digests.begin().digest(contents));
  }

  private int files() {
    return jdbc.sql("select count(*) from bid_file").query(Integer.class).single();
  }

  /** Three bids, the first with its file; the deadline passes and they are opened. */
  private void opened() {
    put(NAME, CONTENTS);
    world.submit(AGENCY, "bid-submit", TenderStory.bid("1400000.00"));
    story.bids(notice, "agency-2", "1200000.00");
    story.bids(notice, "agency-3", "1300000.00");
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
  }

  private String download() {
    return "/tenders/" + notice + "/files/1/1";
  }

  @Test
  void theBidderUploadsAndReadsAReceiptWithTheServersTimeAndTheDigest() {
    assertThat(agency.get(page).body()).contains("正定县第一包（2025年）", "2024年9月23日 10:00:00", "还没有附件");
    assertThat(put(NAME, CONTENTS))
        .contains("已收到并密封“" + NAME + "”", "服务器时间：2024年9月2日 09:0", sha256(CONTENTS));
    assertThat(agency.get(page).body()).contains(NAME).doesNotContain("已收到并密封");
    assertThat(new Dump(jdbc).holding("服务方案（正本）")).isEmpty();
    assertThat(new Dump(jdbc).holding("入户二十次")).isEmpty();
    assertThat(new Dump(jdbc).holding(sha256(CONTENTS))).as("could be guessed at").isEmpty();
  }

  @Test
  void theTaskLeadsThereAndTellsHowManyThereAre() {
    String task = world.open("bid-submit").get(0).taskId();
    assertThat(agency.get("/shegong/tasks/" + task + "/holder").json().path("filesUrl").asText())
        .isEqualTo(page);
    assertThat(agency.get("/tenders/receipts").body()).contains(page);
    put(NAME, CONTENTS);
    assertThat(world.view(AGENCY, "bid-submit", "facts").toString()).contains("已上传1件");
  }

  @Test
  void aFileIsReplacedAndWithdrawnAndNothingOfItStays() {
    put(NAME, CONTENTS);
    byte[] better = Papers.pdf("每月入户三十次");
    agency.upload(page, page + "/1/replacement", NOTHING, "修订稿.pdf", better);
    assertThat(agency.get(page).body()).contains("修订稿.pdf", sha256(better)).doesNotContain(NAME);
    assertThat(files()).isEqualTo(1);
    agency.form(page, page + "/1/removal", NOTHING);
    assertThat(agency.get(page).body()).contains("附件已撤回", "还没有附件");
    assertThat(files()).isZero();
    assertThat(jdbc.sql("select count(*) from bid_file_chunk").query(Integer.class).single())
        .isZero();
    String chain = bids.of(AGENCY).get(0).key();
    assertThat(audit.events(chain)).extracting(AuditEvent::outcome).contains("上传投标附件", "撤回投标附件");
    assertThat(audit.verify(chain).whole()).isTrue();
  }

  @Test
  void aFileIsTakenInTheLastSecondAndRefusedInTheNext() {
    new TestClock(time).set(DEADLINE.minusSeconds(20));
    assertThat(put(NAME, CONTENTS)).contains("已收到并密封");
    assertThat(files()).isEqualTo(1);
    new TestClock(time).set(DEADLINE);
    for (String path : List.of(page, page + "/1/replacement")) {
      agency.upload(page, path, NOTHING, "迟到.pdf", CONTENTS);
      assertThat(agency.get(page).body()).as(path).contains("投标已经截止，不再接收").doesNotContain("迟到");
    }
    agency.form(page, page + "/1/removal", NOTHING);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void afterTheSubmissionTheFilesAreSealedFromTheBidderToo() {
    put(NAME, CONTENTS);
    world.submit(AGENCY, "bid-submit", TenderStory.bid("1400000.00"));
    assertThat(agency.get(page).body())
        .contains("任何人（包括本机构）都不能查看")
        .doesNotContain(NAME, sha256(CONTENTS), "加密上传");
    agency.upload(page, page, NOTHING, "补充.pdf", CONTENTS);
    assertThat(agency.get(page).body()).contains("需要修改的，请更换投标文件");
    agency.form(page, page + "/1/removal", NOTHING);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void beforeTheOpeningNobodyElseLearnsThatThereIsAFile() {
    put(NAME, CONTENTS);
    world.submit(AGENCY, "bid-submit", TenderStory.bid("1400000.00"));
    for (String other :
        List.of(
            OFFICER,
            "130123-principal",
            "130682-officer",
            "130100-officer",
            "auditor",
            "admin",
            "expert-1")) {
      Caller caller = signedIn(other);
      assertThat(caller.get(page).status()).as(other).isEqualTo(403);
      assertThat(caller.form("/", page + "/1/removal", NOTHING).status()).isEqualTo(403);
      assertThat(caller.upload("/", page, NOTHING, NAME, CONTENTS).status()).isEqualTo(403);
      // The same answer with files and without, so that it tells nothing.
      assertThat(caller.get("/tenders/" + notice + "/files").status())
          .isEqualTo(other.equals(OFFICER) ? 404 : 403);
      assertThat(caller.get(download()).status()).isEqualTo(other.equals(OFFICER) ? 404 : 403);
    }
    assertThat(signedIn("agency-2").get(page).status()).isEqualTo(404);
    assertThat(signedIn("agency-2").form("/", page + "/1/removal", NOTHING).status())
        .isEqualTo(404);
    assertThat(Caller.anonymous(environment).get(page).status()).isEqualTo(302);
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(signedIn(OFFICER).get("/tenders/" + notice + "/files").status())
        .as("closed, not opened yet")
        .isEqualTo(404);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void afterTheOpeningThePurchasersHandlerReadsTheFilesAndTheChainSaysSo() {
    opened();
    Caller officer = signedIn(OFFICER);
    assertThat(officer.get("/cases/130123-01-2025").body())
        .contains("/tenders/" + notice + "/files");
    assertThat(officer.get("/tenders/" + notice + "/files").body())
        .contains(NAME, sha256(CONTENTS), "没有附件");
    HttpResponse<byte[]> file = officer.download(download());
    assertThat(file.body()).isEqualTo(CONTENTS);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(audit.events("130123-01-2025"))
        .filteredOn(e -> e.outcome().equals("查阅投标附件"))
        .singleElement()
        .satisfies(e -> assertThat(e.actor()).isEqualTo(OFFICER))
        .satisfies(e -> assertThat(e.digest()).isEqualTo(sha256(CONTENTS)));
    assertThat(officer.download("/tenders/" + notice + "/files/1/2").statusCode()).isEqualTo(404);
    assertThat(officer.download("/tenders/" + notice + "/files/9/1").statusCode()).isEqualTo(404);
    assertThat(agency.get(page).body()).contains(NAME, sha256(CONTENTS));
  }

  @Test
  void afterTheOpeningNobodyElseReadsThem() {
    opened();
    for (String other :
        List.of(
            "130123-principal",
            "130123-finance",
            "130125-officer",
            "130682-officer",
            "130100-officer",
            "agency-2",
            "agency-1",
            "expert-1",
            "auditor",
            "admin")) {
      assertThat(signedIn(other).download(download()).statusCode()).as(other).isEqualTo(403);
    }
    assertThat(signedIn("130123-principal").get("/cases/130123-01-2025").body())
        .doesNotContain("/tenders/" + notice + "/files");
  }

  /** B22, B23: who judges bids reads them whole, once recusal is declared. */
  @Test
  void aMemberOfTheCommitteeReadsThemAfterDeclaringToStay() {
    opened();
    story.confirms();
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(TenderStory.FIVE));
    assertThat(signedIn("expert-1").download(download()).statusCode()).isEqualTo(403);
    story.submitOwn("expert-1", "scoring-declare", TenderStory.STAYS);
    story.submitOwn("expert-2", "scoring-declare", TenderStory.RECUSED);
    assertThat(signedIn("expert-1").download(download()).body()).isEqualTo(CONTENTS);
    assertThat(signedIn("expert-2").download(download()).statusCode()).isEqualTo(403);
    String task =
        world.open("scoring-score").stream()
            .filter(i -> i.candidates().stream().anyMatch(c -> c.startsWith("expert-1")))
            .findFirst()
            .orElseThrow()
            .taskId();
    assertThat(
            signedIn("expert-1")
                .get("/shegong/tasks/" + task + "/holder")
                .json()
                .path("filesUrl")
                .asText())
        .isEqualTo("/tenders/" + notice + "/files");
  }

  @Test
  void aFileThatWasChangedInTheDatabaseIsNotHandedOut() {
    opened();
    jdbc.sql(
            "update bid_file_chunk set sealed = set_byte(sealed, 9000, 255 - get_byte(sealed, 9000)) where seq = 1")
        .update();
    HttpResponse<byte[]> answer = signedIn(OFFICER).download(download());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(audit.events("130123-01-2025"))
        .extracting(AuditEvent::outcome)
        .doesNotContain("查阅投标附件");
  }

  @Test
  void whatIsRefusedLeavesNoNameBehind() {
    assertThat(put("投标报价1432109.exe", CONTENTS)).contains("文件须为PDF、OFD、Word");
    assertThat(put("投标报价1432109.pdf", Papers.pdf(20 * 1024 * 1024 + 1)))
        .contains("文件过大，每个文件不能超过20兆字节。");
    agency.upload(page, page, NOTHING, "投标报价1432109.exe", CONTENTS);
    assertThat(new Dump(jdbc).holding("1432109")).as("not even in a session").isEmpty();
    assertThat(files()).isZero();
  }

  @Test
  void aBidHasAtMostTwentyFiles() {
    for (int n = 1; n <= 20; n++) {
      agency.upload(page, page, NOTHING, n + ".pdf", CONTENTS);
    }
    assertThat(files()).isEqualTo(20);
    assertThat(put("21.pdf", CONTENTS)).contains("最多20个附件");
    agency.upload(page, page + "/20/replacement", NOTHING, "最后.pdf", CONTENTS);
    assertThat(files()).isEqualTo(20);
    assertThat(agency.get(page).body()).contains("最后.pdf");
  }

  /** What arrives is never written to a disk in plain: it stays in memory until it is sealed. */
  @Test
  void noUploadIsLargeEnoughToBeWrittenToATemporaryFile() {
    DataSize threshold = size("file-size-threshold");
    assertThat(threshold).isGreaterThanOrEqualTo(size("max-file-size"));
    assertThat(threshold).isGreaterThanOrEqualTo(size("max-request-size"));
    assertThat(size("max-file-size").toBytes()).isGreaterThan(BidFiles.LARGEST);
  }

  private DataSize size(String name) {
    return DataSize.parse(
        String.valueOf(environment.getProperty("spring.servlet.multipart." + name)));
  }
}
