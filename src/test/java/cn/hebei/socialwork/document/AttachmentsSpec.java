package cn.hebei.socialwork.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Papers;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Tables;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTasks;
import cn.hebei.socialwork.workflow.Workflow;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** B47, P32: the files of a case, who attaches them, who reads them, and what stays of them. */
@ProcessSpec
class AttachmentsSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String PAGE = "/cases/130123-01-2025";
  private static final String FILES = PAGE + "/files";
  private static final String OFFICER = "130123-officer";
  private static final String NAME = "会议纪要（第3次）.pdf";
  private static final byte[] CONTENTS = Papers.pdf("正民会纪〔2024〕3号");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private Documents documents;
  @Autowired private Attachments attachments;
  @Autowired private CaseReaders readers;
  @Autowired private CaseTasks tasks;
  @Autowired private Accounts accounts;
  @Autowired private TransactionTemplate transaction;
  @Autowired private AuditTrail audit;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;

  private Caller signedIn(String user) {
    return Caller.signedIn(environment, user);
  }

  private Caller.Answer attach(String user, String form, Map<String, String> more) {
    String task = world.open(form).get(0).taskId();
    return signedIn(user).upload(PAGE, FILES, with(more, task), NAME, CONTENTS);
  }

  private static Map<String, String> with(Map<String, String> more, String task) {
    Map<String, String> fields = new java.util.TreeMap<>(more);
    fields.put("task", task);
    return fields;
  }

  private Document only() {
    return documents.of(CASE).get(0);
  }

  private String file(Document document) {
    return FILES + "/" + document.id();
  }

  private List<String> outcomes() {
    return audit.events(CASE.value()).stream().map(AuditEvent::outcome).toList();
  }

  @Test
  void whoWorksOnATaskAttachesAFileAndEveryReaderOfTheCaseGetsItBack() {
    world.newLot(2025);
    assertThat(attach(OFFICER, "plan-draft", Map.of()).location()).isEqualTo(PAGE + "#files");
    assertThat(signedIn("130123-deputy").get(PAGE).body())
        .contains(NAME, "年度计划 · 起草年度计划", "正定县民政局", only().digest())
        .doesNotContain("/removal");
    for (String reader : List.of(OFFICER, "130123-finance", "130100-officer", "130000-officer")) {
      HttpResponse<byte[]> answer = signedIn(reader).download(file(only()));
      assertThat(answer.statusCode()).as(reader).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(CONTENTS);
    }
    assertThat(signedIn("auditor").download(file(only())).statusCode()).isEqualTo(200);
  }

  @Test
  void aDownloadIsSavedAndNeverShownOrGuessedAndIsNoted() {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    var head = signedIn("130123-deputy").download(file(only())).headers();
    assertThat(head.firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E4%BC%9A");
    assertThat(head.firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(head.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(head.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(head.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(
            jdbc.sql("select user_id from document_download where document_id = ?")
                .param(only().id())
                .query(String.class)
                .list())
        .containsExactly("130123-deputy");
  }

  @Test
  void theChainHoldsTheDigestOfEveryFileAndNotItsName() throws Exception {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    String digest =
        HexFormat.of()
            .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(CONTENTS));
    assertThat(audit.events(CASE.value()))
        .filteredOn(e -> e.outcome().equals("上传附件"))
        .singleElement()
        .satisfies(e -> assertThat(e.digest()).isEqualTo(digest))
        .satisfies(e -> assertThat(e.actor()).isEqualTo(OFFICER));
    assertThat(audit.verify(CASE.value()).whole()).isTrue();
    assertThat(new Tables(jdbc).holding("会议纪要")).containsExactly("document");
  }

  @Test
  void whoDoesNotWorkOnTheTaskAttachesNothing() {
    world.newLot(2025);
    for (String reader : List.of("130123-deputy", "130100-officer", "auditor")) {
      assertThat(signedIn(reader).get(PAGE).body()).as(reader).doesNotContain("上传附件</summary>");
      attach(reader, "plan-draft", Map.of());
      assertThat(documents.of(CASE)).as(reader).isEmpty();
    }
    for (String stranger : List.of("130125-officer", "130682-officer", "agency-1", "expert-1")) {
      assertThat(attach(stranger, "plan-draft", Map.of()).status()).as(stranger).isEqualTo(403);
    }
    assertThat(documents.of(CASE)).isEmpty();
    assertThat(outcomes()).doesNotContain("上传附件");
  }

  /** Somebody who saves the form keeps a task id that belongs to another case. */
  @Test
  void aTaskOfAnotherCaseIsNoTaskOfThisOne() {
    world.newLot(2025);
    world.newLot(2025);
    String second = world.open("plan-draft").get(1).taskId();
    Caller.Answer answer =
        signedIn(OFFICER).upload(PAGE, FILES, Map.of("task", second), NAME, CONTENTS);
    assertThat(answer.location()).isEqualTo(PAGE + "#files");
    assertThat(documents.of(CASE)).isEmpty();
    assertThat(documents.of(new CaseKey("130123-02-2025"))).isEmpty();
  }

  @Test
  void nobodyWhoMayNotSeeTheCaseReadsAFileOfIt() {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of("shared", "true"));
    for (String stranger :
        List.of(
            "130125-officer",
            "130682-officer",
            "130600-officer",
            "130123100-officer",
            "agency-1",
            "expert-1",
            "supervisor-1",
            "admin")) {
      Caller caller = signedIn(stranger);
      assertThat(caller.download(file(only())).statusCode()).as(stranger).isEqualTo(403);
      assertThat(caller.form("/", file(only()) + "/removal", Map.of()).status()).isEqualTo(403);
    }
    assertThat(Caller.anonymous(environment).download(file(only())).statusCode()).isEqualTo(302);
    assertThat(only().name()).isEqualTo(NAME);
  }

  /** The number of a file of one county behind the key of another that one may see. */
  @Test
  void aFileIsFoundUnderItsOwnCaseOnly() {
    world.newLot(2025);
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    String elsewhere = "/cases/130123-02-2025/files/" + only().id();
    assertThat(signedIn(OFFICER).download(elsewhere).statusCode()).isEqualTo(404);
    signedIn(OFFICER).form("/", elsewhere + "/removal", Map.of());
    assertThat(documents.of(CASE)).hasSize(1);
  }

  @Test
  void theUploaderTakesAFileOutWhileTheTaskIsOpenAndATraceStays() {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    Document document = only();
    Caller uploader = signedIn(OFFICER);
    assertThat(uploader.get(PAGE).body()).contains("/files/" + document.id() + "/removal");
    uploader.form("/", file(document) + "/removal", Map.of());
    assertThat(documents.of(CASE)).isEmpty();
    assertThat(uploader.download(file(document)).statusCode()).isEqualTo(404);
    assertThat(outcomes()).contains("上传附件", "删除附件");
    assertThat(new Tables(jdbc).holding("正民会纪")).isEmpty();
    assertThat(
            jdbc.sql("select removed_by || digest from document where id = ?")
                .param(document.id())
                .query(String.class)
                .single())
        .isEqualTo(OFFICER + document.digest());
    assertThat(uploader.get(PAGE).body()).contains("附件已删除");
  }

  @Test
  void nobodyElseTakesAFileOutAndAfterTheTaskNobodyAtAll() {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    signedIn("130123-deputy").form("/", file(only()) + "/removal", Map.of());
    assertThat(documents.of(CASE)).hasSize(1);
    world.submit(OFFICER, "plan-draft", PlanStory.draft());
    Caller uploader = signedIn(OFFICER);
    uploader.form("/", file(only()) + "/removal", Map.of());
    assertThat(uploader.get(PAGE).body()).contains("已经办结，附件归档保存").doesNotContain("/removal");
    assertThat(documents.of(CASE)).hasSize(1);
    assertThat(outcomes()).doesNotContain("删除附件");
  }

  @Test
  void theAgencyOfTheCaseReadsItsOwnFilesAndThoseSharedWithIt() {
    YearStory story = new YearStory(world, workflow, jdbc);
    CaseKey key = story.underAgreement(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 1);
    assertThat(key).isEqualTo(CASE);
    String form =
        world.openForms().stream()
            .filter(f -> f.startsWith("tender-prepar"))
            .findFirst()
            .orElseThrow();
    attach(OFFICER, form, Map.of());
    attach(OFFICER, form, Map.of("shared", "true"));
    Document secret = documents.of(CASE).get(0);
    Document open = documents.of(CASE).get(1);
    Caller agency = signedIn("agency-1");
    assertThat(agency.get(PAGE).body())
        .contains(file(open))
        .doesNotContain(file(secret) + "\"", "承接机构可以查看</label>");
    assertThat(agency.download(file(open)).body()).isEqualTo(CONTENTS);
    assertThat(agency.download(file(secret)).statusCode()).isEqualTo(404);
    assertThat(signedIn("agency-2").download(file(open)).statusCode()).isEqualTo(403);
  }

  @Test
  void theAgencyAttachesToItsOwnTaskAndTheOfficesReadIt() {
    YearStory story = new YearStory(world, workflow, jdbc);
    CaseKey key = story.underAgreement(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 1);
    story.start("service-year", key);
    world.goTo(LocalDate.of(2025, 4, 1));
    attach("agency-1", "agency-report-write", Map.of());
    assertThat(only().organCode()).isEqualTo("agency-1");
    assertThat(signedIn("130123-business").download(file(only())).body()).isEqualTo(CONTENTS);
    assertThat(signedIn("agency-1").download(file(only())).body()).isEqualTo(CONTENTS);
    assertThat(signedIn("agency-1").get(PAGE).body()).contains("/removal");
  }

  @Test
  void whatIsRefusedIsRefusedInOneSentenceAndNothingStays() {
    world.newLot(2025);
    Caller caller = signedIn(OFFICER);
    Map<String, String> task = Map.of("task", world.open("plan-draft").get(0).taskId());
    caller.upload(PAGE, FILES, task, "程序.exe", CONTENTS);
    assertThat(caller.get(PAGE).body()).contains("文件须为PDF、OFD、Word");
    caller.upload(PAGE, FILES, task, "大.pdf", Papers.pdf(20 * 1024 * 1024 + 1));
    assertThat(caller.get(PAGE).body()).contains("文件过大，每个文件不能超过20兆字节。");
    caller.upload(PAGE, FILES, task, "空.pdf", new byte[0]);
    assertThat(caller.get(PAGE).body()).contains("文件是空的");
    Caller.Answer far = caller.upload(PAGE, FILES, task, "大.pdf", Papers.pdf(30 * 1024 * 1024));
    assertThat(far.status()).isEqualTo(413);
    assertThat(far.body()).contains("每个文件不能超过20兆字节");
    assertThat(documents.of(CASE)).isEmpty();
    caller.upload(PAGE, FILES, task, "大.pdf", Papers.pdf(20 * 1024 * 1024));
    assertThat(documents.of(CASE)).hasSize(1);
    assertThat(caller.download(file(only())).body()).hasSize(20 * 1024 * 1024);
  }

  @Test
  void theFilesOfACaseHaveAnEnd() {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    jdbc.sql("update document set size = 500 * 1024 * 1024").update();
    assertThat(
            attachments.attach(
                OFFICER,
                CASE,
                world.open("plan-draft").get(0).taskId(),
                new Upload(NAME, CONTENTS),
                false))
        .hasValue("本案附件合计不能超过500兆字节，文件未保存。");
  }

  @Test
  void allCasesTogetherHaveAnEndToo() {
    world.newLot(2025);
    FileSettings full =
        new FileSettings(
            DataSize.ofKilobytes(1),
            DataSize.ofKilobytes(1),
            DataSize.ofKilobytes(1),
            DataSize.ofKilobytes(1));
    Attachments small = new Attachments(documents, readers, tasks, accounts, audit, full);
    String task = world.open("plan-draft").get(0).taskId();
    Optional<String> refusal =
        transaction.execute(
            status -> small.attach(OFFICER, CASE, task, new Upload(NAME, CONTENTS), false));
    assertThat(refusal).hasValue("系统的附件空间已满，文件未保存，请联系系统管理员。");
    assertThat(documents.of(CASE)).isEmpty();
  }

  @Test
  void aFileThatWasChangedInTheDatabaseIsNotHandedOut() {
    world.newLot(2025);
    attach(OFFICER, "plan-draft", Map.of());
    jdbc.sql("update document_chunk set bytes = set_byte(bytes, 12, 65)").update();
    HttpResponse<byte[]> answer = signedIn(OFFICER).download(file(only()));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("%PDF");
  }

  /** Whoever is not signed in cannot make the application hold anything in memory. */
  @Test
  void aStrangerIsSentToTheSignInBeforeHisFileIsLookedAt() {
    Caller stranger = Caller.anonymous(environment);
    assertThat(stranger.upload("/login", FILES, Map.of(), NAME, CONTENTS).location())
        .isEqualTo("/login");
    assertThat(stranger.upload("/login", "/login", Map.of(), NAME, CONTENTS).status())
        .isEqualTo(302);
  }
}
