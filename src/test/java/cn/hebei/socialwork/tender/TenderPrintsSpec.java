package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Prints;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * P32, B11, B17, B19: notice, record of the opening and receipts as .docx, from what is on record.
 */
@ProcessSpec
class TenderPrintsSpec {

  private static final String CASE = "/cases/130123-01-2025";
  private static final String NOTICE = CASE + "/prints/notice-1";
  private static final String OPENING = CASE + "/prints/opening-1";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Bids bids;
  @Autowired private Tenders tenders;
  @Autowired private Accounts accounts;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  private Caller signedIn(String user) {
    return Caller.signedIn(environment, user);
  }

  private String print(String user, String path) {
    return Prints.text(signedIn(user).download(path));
  }

  @Test
  void theNoticeSaysWhatWasPublishedWithTheCeilingInFiguresAndInCharacters() {
    long notice = story.noticed();
    assertThat(signedIn(OFFICER).get(CASE).body()).contains("公文打印", NOTICE).doesNotContain(OPENING);
    assertThat(print("130123-finance", NOTICE))
        .startsWith("正定县民政局")
        .contains(
            "社工采公〔2024〕" + notice + "号",
            "正定县第一包（2025年）社会工作服务采购项目公开招标公告",
            "1,500,000.00元（大写：壹佰伍拾万元整）",
            "在正定镇设站，每月探访留守老人。",
            "服务团队",
            "40分",
            "2024年9月2日至2024年9月9日",
            "2024年9月23日 10:00:00",
            "中国政府采购网，https://www.ccgp.gov.cn/notice/1",
            "合同履行期限：2025年1月1日至2025年12月31日",
            "方式和售价：机构登录河北省乡镇（街道）社工站管理系统，从工作台参加投标获取；免费",
            "公告期限：自公告之日起5工作日，至2024年9月9日",
            "项目联系人和电话：" + accounts.find(OFFICER).orElseThrow().displayName(),
            "0311-12345678")
        .contains("（盖章处）\n正定县民政局\n2024年9月2日")
        .doesNotContain("待法务确认");
  }

  @Test
  void beforeTheNoticeThereIsNothingToPrint() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    assertThat(signedIn(OFFICER).get(CASE).body()).doesNotContain("公文打印");
    assertThat(signedIn(OFFICER).download(NOTICE).statusCode()).isEqualTo(404);
  }

  @Test
  void beforeTheOpeningNoPaperNamesABidder() {
    story.bids(story.noticed(), "agency-1", "1432109.87");
    world.goTo(TenderStory.DEADLINE.minusMinutes(1));
    Caller officer = signedIn(OFFICER);
    assertThat(officer.get(CASE).body()).doesNotContain("投标回执", "开标记录");
    for (String print : List.of("opening-1", "receipt-1-1", "receipt-1-0")) {
      assertThat(officer.download(CASE + "/prints/" + print).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theRecordOfTheOpeningHasEveryPriceBothWaysAndWhatTheBiddersSaid() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.submitOwn(
        "agency-3", "bid-confirm-opening", Map.of("answer", "OBJECTED", "objection", "唱标报价有误"));
    story.confirms();
    String text = print("130123-principal", OPENING);
    assertThat(text)
        .contains(
            "社工开录〔2024〕" + tenders.get(new CaseKey("130123-01-2025")).id() + "号",
            "开标时间：2024年9月23日 10:01",
            "主持人：" + accounts.find(OFFICER).orElseThrow().displayName(),
            "10时开标，三家投标人到场，无异议。",
            "录音录像：已全程录音录像，存放处和编号：" + TenderStory.RECORDING,
            "二、唱标内容（共3家）",
            "1,400,000.00元（大写：壹佰肆拾万元整）",
            "1,200,000.00元（大写：壹佰贰拾万元整）",
            "1,300,000.00元（大写：壹佰叁拾万元整）",
            "有异议：唱标报价有误",
            "无异议",
            "正定县民政局\n2024年9月23日");
    for (Bid bid : bids.of("agency-1")) {
      assertThat(text).contains(String.valueOf(bid.digest()));
    }
    assertThat(print("auditor", OPENING)).isEqualTo(text);
    assertThat(print("130100-officer", CASE + "/prints/receipt-1-1"))
        .contains("投标回执", "投标文件摘要（SHA-256）")
        .doesNotContain("1,400,000.00", "1,200,000.00");
  }

  /** The record stays what it was, whatever becomes of the engine's own history. */
  @Test
  void aPrintComesFromTheRecordsAndNotFromTheEngine() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    String before = print(OFFICER, OPENING);
    jdbc.sql("truncate act_hi_taskinst, act_hi_actinst, act_hi_varinst, act_hi_procinst").update();
    assertThat(print(OFFICER, OPENING)).isEqualTo(before);
  }

  @Test
  void whoMayNotSeeTheCaseGetsNoPrintAndItsAgencyOnlyWhatIsPublished() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    for (String stranger :
        List.of("130125-officer", "130682-officer", "agency-1", "expert-1", "admin")) {
      assertThat(signedIn(stranger).download(NOTICE).statusCode()).as(stranger).isEqualTo(403);
      assertThat(signedIn(stranger).download(OPENING).statusCode()).as(stranger).isEqualTo(403);
    }
    assertThat(Caller.anonymous(environment).download(NOTICE).statusCode()).isEqualTo(302);
    YearStory.agree(
        jdbc,
        new CaseKey("130123-01-2025"),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        1);
    assertThat(signedIn("agency-1").get(CASE).body()).contains(NOTICE).doesNotContain(OPENING);
    assertThat(signedIn("agency-1").download(NOTICE).statusCode()).isEqualTo(200);
    assertThat(signedIn("agency-1").download(OPENING).statusCode()).isEqualTo(404);
  }

  @Test
  void theBidderPrintsItsOwnReceiptAtOnceAndNobodyElseDoes() {
    story.bids(story.noticed(), "agency-1", "1432109.87");
    Bid bid = bids.of("agency-1").get(0);
    String receipt = "/tenders/receipts/" + bid.key() + "/print";
    assertThat(signedIn("agency-1").get("/tenders/receipts").body()).contains(receipt);
    assertThat(print("agency-1", receipt))
        .startsWith("正定县民政局")
        .contains(
            "社工投回〔2024〕" + bid.key().substring(0, 8) + "号",
            "投标回执",
            "递交时间：2024年9月2日 09:0",
            String.valueOf(bid.digest()),
            "附件：0件")
        .doesNotContain("1,432,109.87", "入户");
    assertThat(signedIn("agency-2").download(receipt).statusCode()).isEqualTo(404);
    for (String other : List.of(OFFICER, "auditor", "admin")) {
      assertThat(signedIn(other).download(receipt).statusCode()).as(other).isEqualTo(403);
    }
  }

  @Test
  void aFailedRoundKeepsItsNoticeBesideTheNext() {
    long first = story.noticed();
    world.goTo(TenderStory.DEADLINE.plusMinutes(1));
    assertThat(signedIn(OFFICER).get(CASE).body()).contains(NOTICE);
    assertThat(print(OFFICER, NOTICE)).contains("〔2024〕" + first + "号");
  }
}
