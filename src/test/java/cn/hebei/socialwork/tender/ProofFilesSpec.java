package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.Proof;
import cn.hebei.socialwork.agency.ProofEntry;
import cn.hebei.socialwork.agency.Proofs;
import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.Dump;
import cn.hebei.socialwork.support.Papers;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R44-R46, B8, P9, P15: an agency puts files to its proofs once; whoever checks the conditions of a
 * tender it bids in reads them from the opening on, nobody else ever.
 */
@ProcessSpec
class ProofFilesSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String AGENCY = "agency-1";
  private static final String PROFILE = "/agency/profile";
  private static final String NAME = "完税证明（2024年上半年）.pdf";
  private static final byte[] CONTENTS = Papers.pdf("纳税三千元");
  private static final String BETTER_NAME = "完税证明（更正）.pdf";
  private static final byte[] BETTER = Papers.pdf("纳税四千元");
  private static final Map<String, String> NOTHING = Map.of();
  private static final String QUALIFY = "open-tender-qualify";
  private static final List<String> OUTSIDERS =
      List.of(
          "130123-principal",
          "130123-deputy",
          "130123-business",
          "130123-finance",
          "130125-officer",
          "130682-officer",
          "130100-officer",
          "130000-officer",
          "130123100-officer",
          "agency-1",
          "agency-2",
          "agency-4",
          "expert-1",
          "supervisor-1",
          "auditor",
          "admin");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private QualificationFacts pages;
  @Autowired private QualificationProofs kept;
  @Autowired private Proofs proofs;
  @Autowired private AuditTrail audit;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private TenderStory story;
  private Caller agency;
  private long proof;

  @BeforeEach
  void anAgencyHasAProof() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    assertThat(
            proofs.add(
                AGENCY, AGENCY, new ProofEntry("TAX", "完税证明", "税证2024-8", "", "2024-07-01", "")))
        .isEmpty();
    proof = newest();
    agency = signedIn(AGENCY);
  }

  /** What an agency has proved outlives a case. */
  @AfterEach
  void nothingOfItStays() {
    jdbc.sql("delete from agency_proof where number = '税证2024-8'").update();
  }

  private long newest() {
    return jdbc.sql("select max(id) from agency_proof where number = '税证2024-8'")
        .query(Long.class)
        .single();
  }

  private Caller signedIn(String user) {
    return Caller.signedIn(environment, user);
  }

  private String file(long id) {
    return "/agency/proofs/" + id + "/file";
  }

  private Answer put(String name, byte[] contents) {
    return agency.upload(PROFILE, file(newest()), NOTHING, name, contents);
  }

  private static String sha256(byte[] contents) {
    return HexFormat.of().formatHex(Digests.begin().digest(contents));
  }

  private long opened() {
    long tender = story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.confirms();
    return tender;
  }

  private String read(long tender, long id) {
    return "/tenders/" + tender + "/proofs/" + bid(tender) + "/" + id;
  }

  private int bid(long tender) {
    return jdbc.sql("select no from opened_bid where tender_id = ? and agency_code = ?")
        .params(tender, AGENCY)
        .query(Integer.class)
        .single();
  }

  @Test
  void anAgencyPutsAFileToItsProofAndReadsItBack() {
    assertThat(put(NAME, CONTENTS).location()).isEqualTo(PROFILE);
    assertThat(agency.get(PROFILE).body()).contains("已上传证明文件", NAME, file(proof), "更换文件");
    HttpResponse<byte[]> answer = agency.download(file(proof));
    assertThat(answer.body()).isEqualTo(CONTENTS);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(audit.events("agency/" + AGENCY))
        .last()
        .satisfies(e -> assertThat(e.outcome()).isEqualTo("上传证明文件：依法缴纳税收凭证"))
        .satisfies(e -> assertThat(e.digest()).isEqualTo(sha256(CONTENTS)));
  }

  @Test
  void aFileThatIsTooLargeOrNotWhatItSaysIsRefusedInOneSentence() {
    for (byte[] wrong : List.of(new byte[0], "MZ program".getBytes(StandardCharsets.UTF_8))) {
      Answer answer = put("证明.pdf", wrong);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).containsAnyOf("没有选择文件，或者文件是空的。", "文件须为PDF、OFD、Word");
    }
    assertThat(put("证明.exe", CONTENTS).body()).contains("文件须为PDF、OFD、Word");
    assertThat(put("证明.pdf", Papers.pdf(20 * 1024 * 1024 + 1)).body())
        .contains("文件过大，每个文件不能超过20兆字节。");
    assertThat(proofs.find(AGENCY, proof).flatMap(Proof::file)).isEmpty();
    assertThat(proofs.find(AGENCY, proof).orElseThrow().statement())
        .as("what was typed is there")
        .isEqualTo("完税证明");
  }

  @Test
  void anotherAgencyNeitherReadsNorReplacesIt() {
    put(NAME, CONTENTS);
    Caller other = signedIn("agency-2");
    assertThat(other.download(file(proof)).statusCode()).isEqualTo(404);
    assertThat(other.upload(PROFILE, file(proof), NOTHING, BETTER_NAME, BETTER).body())
        .contains("本机构没有这项证明");
    assertThat(agency.download(file(proof)).body()).isEqualTo(CONTENTS);
    for (String who : List.of(OFFICER, "130682-officer", "auditor", "admin")) {
      assertThat(signedIn(who).download(file(proof)).statusCode()).as(who).isEqualTo(403);
    }
    assertThat(Caller.anonymous(environment).get(file(proof)).status()).isEqualTo(302);
    assertThat(signedIn("130682-officer").get("/agencies/" + AGENCY).body())
        .contains("税证2024-8")
        .doesNotContain(NAME, sha256(CONTENTS));
  }

  /** P15, B16: no row and no answer links an agency's proof to a tender before the opening. */
  @Test
  void beforeTheOpeningNobodyReadsItThroughATenderAndNoRowLinksThem() {
    put(NAME, CONTENTS);
    long id = 987_654_321_078L;
    jdbc.sql("alter table tender alter column id restart with " + id).update();
    long tender = story.threeBids();
    assertThat(tender).isEqualTo(id);
    for (String who : OUTSIDERS) {
      assertThat(signedIn(who).get("/tenders/" + tender + "/proofs").status()).isEqualTo(403);
    }
    Caller officer = signedIn(OFFICER);
    assertThat(officer.get("/tenders/" + tender + "/proofs").status()).isEqualTo(404);
    assertThat(officer.get("/tenders/" + tender + "/proofs/1/" + proof).status()).isEqualTo(404);
    assertThat(officer.get("/cases/" + CASE).body()).doesNotContain("资格证明文件");
    for (String link : List.of(Long.toString(tender), CASE.value())) {
      assertThat(new Dump(jdbc).holding(AGENCY, link)).as(link).isEmpty();
      assertThat(new Dump(jdbc).holding(sha256(CONTENTS), link)).as(link).isEmpty();
    }
  }

  @Test
  void fromTheQualificationOnThePurchasersHandlerReadsItAndTheChainSaysSo() {
    put(NAME, CONTENTS);
    long tender = opened();
    assertThat(world.view(OFFICER, QUALIFY, "facts").path("proofs").toString()).contains(NAME);
    Caller officer = signedIn(OFFICER);
    assertThat(officer.get("/cases/" + CASE).body()).contains("/tenders/" + tender + "/proofs");
    assertThat(officer.get("/tenders/" + tender + "/proofs").body())
        .contains("示例1", NAME, sha256(CONTENTS), "没有上传证明文件");
    assertThat(officer.download(read(tender, proof)).body()).isEqualTo(CONTENTS);
    assertThat(audit.events(CASE.value()))
        .filteredOn(e -> e.outcome().equals("查阅资格证明文件"))
        .singleElement()
        .satisfies(e -> assertThat(e.actor()).isEqualTo(OFFICER))
        .satisfies(e -> assertThat(e.digest()).isEqualTo(sha256(CONTENTS)));
    for (String who : OUTSIDERS) {
      assertThat(signedIn(who).download(read(tender, proof)).statusCode()).as(who).isEqualTo(403);
      assertThat(signedIn(who).get("/tenders/" + tender + "/proofs").status()).isEqualTo(403);
    }
    assertThat(officer.download("/tenders/" + tender + "/proofs/9/" + proof).statusCode())
        .isEqualTo(404);
  }

  /** A number of another agency's proof is no proof of this bidder. */
  @Test
  void aProofOfAnAgencyThatDidNotBidIsNotReadThroughTheTender() {
    ProofEntry entry = new ProofEntry("TAX", "完税证明", "税证2024-8", "", "2024-07-01", "");
    assertThat(proofs.add("agency-4", "agency-4", entry)).isEmpty();
    long foreign = newest();
    signedIn("agency-4").upload(PROFILE, file(foreign), NOTHING, NAME, CONTENTS);
    long tender = opened();
    for (int no = 1; no <= 3; no++) {
      assertThat(
              signedIn(OFFICER)
                  .get("/tenders/" + tender + "/proofs/" + no + "/" + foreign)
                  .status())
          .isEqualTo(404);
    }
  }

  @Test
  void whatIsReplacedLaterDoesNotChangeTheRecordOfTheQualification() {
    put(NAME, CONTENTS);
    long tender = opened();
    world.submit(OFFICER, QUALIFY, story.qualification(Map.of()));
    put(BETTER_NAME, BETTER);
    assertThat(newest()).as("entered anew").isGreaterThan(proof);
    assertThat(agency.get(PROFILE).body()).contains(NAME, BETTER_NAME, "已撤下");
    assertThat(kept.of(tender, bid(tender)))
        .singleElement()
        .satisfies(f -> assertThat(f.fileName()).isEqualTo(NAME))
        .satisfies(f -> assertThat(f.fileDigest()).isEqualTo(sha256(CONTENTS)));
    Caller officer = signedIn(OFFICER);
    assertThat(officer.get("/tenders/" + tender + "/proofs").body())
        .contains(NAME)
        .doesNotContain(BETTER_NAME);
    assertThat(officer.download(read(tender, proof)).body()).isEqualTo(CONTENTS);
    assertThat(officer.download(read(tender, newest())).statusCode()).isEqualTo(404);
  }

  @Test
  void thePageOfTheCaseNamesTheFilesOnceTheRoundHasFailed() {
    put(NAME, CONTENTS);
    opened();
    Map<String, Object> failed = Map.of("failed", List.of("REGISTERED"), "reason", "章程没有社会工作内容");
    world.submit(OFFICER, QUALIFY, story.qualification(Map.of(2, failed)));
    assertThat(pages.of(CASE)).isEmpty();
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "合格的不足三家", "STOP"));
    assertThat(pages.of(CASE).get(0).lines().toString())
        .contains("证明文件：" + NAME, "依法缴纳税收凭证", sha256(CONTENTS));
  }

  /** P9: entered once, used by every later tender. */
  @Test
  void theNextRoundReadsTheSameFileWithoutAnotherUpload() {
    put(NAME, CONTENTS);
    long first = opened();
    Map<String, Object> failed = Map.of("failed", List.of("REGISTERED"), "reason", "章程没有社会工作内容");
    world.submit(OFFICER, QUALIFY, story.qualification(Map.of(2, failed)));
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "合格的不足三家", "AGAIN"));
    long second = noticedAgain();
    assertThat(second).isNotEqualTo(first);
    story.bids(second, AGENCY, "1400000.00");
    story.bids(second, "agency-2", "1200000.00");
    story.bids(second, "agency-3", "1300000.00");
    Caller officer = signedIn(OFFICER);
    assertThat(officer.get("/tenders/" + second + "/proofs").status()).isEqualTo(404);
    world.goTo(DEADLINE.plusDays(21).plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(officer.download(read(second, proof)).body()).isEqualTo(CONTENTS);
    assertThat(jdbc.sql("select count(*) from document").query(Integer.class).single())
        .isEqualTo(1);
  }

  private long noticedAgain() {
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    world.submit(TenderStory.PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    Map<String, Object> notice = new TreeMap<>(TenderStory.notice());
    notice.putAll(
        Map.of(
            "publishedOn", "2024-09-23",
            "documentsUntil", "2024-09-30",
            "bidsCloseAt", "2024-10-14T10:00"));
    world.submit(OFFICER, "open-tender-publish-notice", notice);
    return tenders.get(CASE).id();
  }

  /** P11: of a consultation the group alone reads them, and the purchaser's chain names no file. */
  @Test
  void ofAConsultationTheGroupAloneReadsThem() {
    put(NAME, CONTENTS);
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    long tender = consultation.declared();
    String path = "/tenders/" + tender + "/proofs";
    for (String who : List.of(OFFICER, "130123-principal", "agency-2", "expert-9", "auditor")) {
      assertThat(signedIn(who).get(path).status()).as(who).isEqualTo(403);
    }
    Caller member = signedIn("expert-2");
    assertThat(member.get("/tenders/" + tender + "/files").body()).contains(path);
    assertThat(member.get(path).body()).contains(NAME);
    assertThat(member.download(read(tender, proof)).body()).isEqualTo(CONTENTS);
    assertThat(audit.events(CASE.value()))
        .filteredOn(e -> e.outcome().equals("磋商小组查阅资格证明文件"))
        .extracting(AuditEvent::actor)
        .containsExactly("system");
    assertThat(audit.events(CASE.value()))
        .extracting(AuditEvent::digest)
        .doesNotContain(sha256(CONTENTS));
  }
}
