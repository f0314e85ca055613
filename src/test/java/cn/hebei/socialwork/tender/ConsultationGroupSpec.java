package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.ConsultationStory.ASK;
import static cn.hebei.socialwork.tender.ConsultationStory.CHANGE;
import static cn.hebei.socialwork.tender.ConsultationStory.CHASE;
import static cn.hebei.socialwork.tender.ConsultationStory.CONSULT;
import static cn.hebei.socialwork.tender.ConsultationStory.DECLARE;
import static cn.hebei.socialwork.tender.ConsultationStory.EXAMINE;
import static cn.hebei.socialwork.tender.ConsultationStory.OFFICER;
import static cn.hebei.socialwork.tender.ConsultationStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTES;
import static cn.hebei.socialwork.tender.ConsultationStory.REPLACE;
import static cn.hebei.socialwork.tender.ConsultationStory.SIGN;
import static cn.hebei.socialwork.tender.ConsultationStory.group;
import static cn.hebei.socialwork.tender.ConsultationStory.nonconforming;
import static cn.hebei.socialwork.tender.ConsultationStory.quotation;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Prints;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.tender.Signatures.Signature;
import cn.hebei.socialwork.tender.Signatures.Stance;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** P11, B21, B22: the whole 磋商小组 stands for its record, and no member of it holds a purchase up. */
@ProcessSpec
class ConsultationGroupSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String PAGE = "/cases/" + CASE;
  private static final String PRINT = PAGE + "/prints/group-1";
  private static final String KEY = "consult.group-days";
  private static final String DISSENT = "二号响应的督导安排没有落到人";

  /** Three working days after 2024-09-12, with the Saturday worked and 中秋 off, are over. */
  private static final LocalDateTime LATE = LocalDateTime.of(2024, 9, 19, 0, 0);

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private Signatures signatures;
  @Autowired private Terms terms;
  @Autowired private Environment environment;
  @Autowired private ObjectMapper json;

  private ConsultationStory story;

  @BeforeEach
  void tellTheStory() {
    story = new ConsultationStory(world, desk, bidding, tenders, json);
  }

  // Everybody signs (P11: 财库〔2014〕214号27; 87令61)

  @Test
  void everyMemberSignsWhatTheLeaderDraftsBeforeThePurchaserGoesOn() {
    drafted();
    assertThat(holders(SIGN))
        .containsExactlyInAnyOrder("expert-1-expert", "expert-2-expert", "expert-3-expert");
    assertThat(story.tender().view("expert-2", SIGN, "facts").toString())
        .contains(CHANGE, ConsultationStory.TALK + "：3", "符合", "1,421,111.11元");
    story.signs("expert-1");
    story.signs("expert-3");
    assertThat(world.open(ASK)).isEmpty();
    story.signs("expert-2");
    assertThat(world.open(ASK)).hasSize(1);
    assertThat(world.running("consultation-group")).isEmpty();
  }

  @Test
  void whoDoesNotAgreeSaysWhyAndTheMajorityGoesOn() {
    long id = drafted();
    assertThat(refusedSignature("expert-2", Map.of("answer", "DISSENT")))
        .contains("“不同意的理由”没有填写", "视为同意", "214号第27条，待法务确认");
    story.dissents("expert-2", DISSENT);
    story.signs("expert-1");
    story.signs("expert-3");
    assertThat(world.open(ASK)).hasSize(1);
    assertThat(signatures.of(id))
        .filteredOn(s -> s.stance() == Stance.DISSENT)
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).isEqualTo(DISSENT))
        .satisfies(s -> assertThat(s.expertCode()).isEqualTo("expert-2"));
  }

  @Test
  void withoutAMajorityTheLeaderDraftsAgainAndBothDraftsStandOnTheRecord() {
    long id = drafted();
    story.signs("expert-1");
    story.dissents("expert-2", DISSENT);
    story.dissents("expert-3", "一号响应没有响应服务频次要求");
    assertThat(world.open(ASK)).isEmpty();
    assertThat(holders(EXAMINE)).containsExactly("expert-1-expert");
    story.examines(Map.of(1, nonconforming()));
    story.drafts("");
    assertThat(openings.qualified(id)).extracting(OpenedBid::no).containsExactly(2, 3);
    assertThat(story.tender().view("expert-1", SIGN, "facts").toString()).contains("第1稿", DISSENT);
    story.sign();
    assertThat(world.open(ASK)).hasSize(1);
    assertThat(signatures.of(id)).extracting(Signature::draft).containsExactly(1, 1, 1, 2, 2, 2);
  }

  /** Names are secret until the result (B21); then it says who signed, who did not agree, when. */
  @Test
  void theSignaturesStandOnTheCasePageAndInThePrintOnceTheResultIsOut() {
    drafted();
    story.dissents("expert-2", DISSENT);
    story.signs("expert-1");
    story.signs("expert-3");
    world.submit(OFFICER, ASK, ConsultationStory.asking());
    story.quotes("agency-1", quotation("1400000.00"));
    story.quotes("agency-2", quotation("1200000.00"));
    story.quotes("agency-3", quotation("1300000.00"));
    world.goTo(QUOTES);
    story.scored("30", "30", "30");
    Caller principal = Caller.signedIn(environment, PRINCIPAL);
    assertThat(principal.get(PAGE).body()).doesNotContain("磋商小组签字", DISSENT);
    assertThat(principal.download(PRINT).statusCode()).isEqualTo(404);
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "2"));
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-09-13"));
    assertThat(principal.get(PAGE).body())
        .contains("磋商小组签字", "（组长）", "不同意：" + DISSENT, "2024年9月12日 10:0");
    assertThat(Prints.text(principal.download(PRINT)))
        .contains("磋商小组签字表", "首次响应：3家", "审查符合：3家", DISSENT, "2024年9月12日 10:0")
        .doesNotContain("1,400,000", "1,411,111", "示例1）");
  }

  // Nobody holds it up (B48, B22: 87令49)

  @Test
  void aMemberWhoDoesNotDeclareIsRemindedAndHasAllTheTimeAnew() {
    story.responds(3);
    story.tender().submitOwn("expert-1", DECLARE, TenderStory.STAYS);
    story.tender().submitOwn("expert-3", DECLARE, TenderStory.STAYS);
    Term term = terms.running(scope(), KEY).orElseThrow();
    assertThat(term.until()).isEqualTo("2024-09-18");
    assertThat(term.rule().article()).isEqualTo("系统默认，可改");
    world.goTo(LATE.minusMinutes(1));
    assertThat(world.open(CHASE)).isEmpty();
    world.goTo(LATE);
    assertThat(holders(CHASE)).contains("130123-officer");
    assertThat(world.refusal(OFFICER, CHASE, chase("REMIND", "expert-1")))
        .contains("“成员”应从期满没有办理的成员中选择");
    assertThat(world.refusal(OFFICER, CHASE, chase("REFUSED", "expert-2"))).contains("视为同意");
    world.submit(OFFICER, CHASE, chase("REMIND", "expert-2"));
    assertThat(terms.running(scope(), KEY).orElseThrow().until()).isEqualTo("2024-09-24");
    story.tender().submitOwn("expert-2", DECLARE, TenderStory.STAYS);
    assertThat(world.open(EXAMINE)).hasSize(1);
  }

  @Test
  void whoActsBeforeThePurchaserDoesNeedsNoReminder() {
    story.responds(3);
    story.tender().submitOwn("expert-1", DECLARE, TenderStory.STAYS);
    story.tender().submitOwn("expert-3", DECLARE, TenderStory.STAYS);
    world.goTo(LATE);
    assertThat(world.open(CHASE)).hasSize(1);
    story.tender().submitOwn("expert-2", DECLARE, TenderStory.STAYS);
    assertThat(world.open(CHASE)).isEmpty();
    assertThat(world.open(EXAMINE)).hasSize(1);
  }

  @Test
  void aLeaderWhoDoesNotExamineIsReplacedAndTheGroupHasAnotherLeader() {
    long id = story.declared();
    world.goTo(LATE);
    world.submit(OFFICER, CHASE, chase("REPLACE", "expert-1"));
    assertThat(world.open(EXAMINE)).isEmpty();
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("expert-1"), "expert-2")))
        .contains("已经参加过");
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("expert-4"), "expert-1")))
        .contains("磋商小组组长");
    world.submit(OFFICER, REPLACE, group(List.of("expert-4"), "expert-2"));
    story.tender().submitOwn("expert-4", DECLARE, TenderStory.STAYS);
    assertThat(holders(EXAMINE)).containsExactly("expert-2-expert");
    assertThat(Caller.signedIn(environment, "expert-1").get("/tenders/" + id + "/files").status())
        .isEqualTo(403);
  }

  /** What the first leader found gives way: the second one examines anew. */
  @Test
  void aLeaderWhoStopsBetweenExaminingAndConsultingLeavesNothingBehind() {
    long id = story.declared();
    story.examines(Map.of(1, nonconforming()));
    world.goTo(LATE);
    world.submit(OFFICER, CHASE, chase("REPLACE", "expert-1"));
    assertThat(world.open(CONSULT)).isEmpty();
    world.goTo(LATE.plusHours(12));
    world.submit(OFFICER, REPLACE, group(List.of("expert-4"), "expert-4"));
    story.tender().submitOwn("expert-4", DECLARE, TenderStory.STAYS);
    story
        .tender()
        .submitOwn(
            "expert-4",
            EXAMINE,
            TenderStory.checked(
                story.tender().view("expert-4", EXAMINE, "form"), world.today(), Map.of()));
    assertThat(openings.qualified(id)).hasSize(3);
    assertThat(holders(CONSULT)).containsExactly("expert-4-expert");
  }

  /** 214号27: no signature and no dissent in writing is agreement; it stands as what it was. */
  @Test
  void whoRefusesToSignAndWritesNoDissentAgrees() {
    long id = drafted();
    story.signs("expert-1");
    story.dissents("expert-2", DISSENT);
    world.goTo(LATE);
    world.submit(OFFICER, CHASE, chase("REFUSED", "expert-3"));
    assertThat(world.open(ASK)).hasSize(1);
    assertThat(world.open(SIGN)).isEmpty();
    assertThat(world.running("consultation-group")).isEmpty();
    assertThat(signatures.of(id))
        .filteredOn(s -> s.expertCode().equals("expert-3"))
        .singleElement()
        .satisfies(s -> assertThat(s.words()).contains("拒绝签字", "视为同意", "三次电话联系未果"));
  }

  @Test
  void whoDoesNotSignIsReplacedBySomebodyOfTheSameKindWhoSignsInstead() {
    long id = drafted();
    story.signs("expert-1");
    story.signs("expert-2");
    world.goTo(LATE);
    world.submit(OFFICER, CHASE, chase("REPLACE", "expert-3"));
    assertThat(world.open(SIGN)).isEmpty();
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("agency-1"), "expert-1")))
        .contains("不在专家名单上");
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("expert-4"), "expert-2")))
        .contains("组长仍在的不另选");
    world.submit(OFFICER, REPLACE, group(List.of("expert-4"), "expert-1"));
    story.tender().submitOwn("expert-4", DECLARE, TenderStory.STAYS);
    assertThat(holders(SIGN)).containsExactly("expert-4-expert");
    story.signs("expert-4");
    assertThat(world.open(ASK)).hasSize(1);
    assertThat(signatures.of(id))
        .extracting(Signature::expertCode)
        .containsExactlyInAnyOrder("expert-1", "expert-2", "expert-4");
  }

  private long drafted() {
    long id = story.declared();
    story.examines(Map.of());
    story.drafts(CHANGE);
    return id;
  }

  private static Map<String, Object> chase(String action, String member) {
    return Map.of("action", action, "members", List.of(member), "reason", "三次电话联系未果");
  }

  private String refusedSignature(String expert, Map<String, Object> values) {
    Desk.Item own =
        world.open(SIGN).stream()
            .filter(i -> i.candidates().contains(expert + "-expert"))
            .findFirst()
            .orElseThrow();
    return desk.trySubmit(expert, own, values).orElseThrow();
  }

  private Set<String> holders(String form) {
    return world.open(form).stream()
        .flatMap(i -> i.candidates().stream())
        .collect(Collectors.toSet());
  }

  private String scope() {
    return tenders.get(CASE).scope();
  }
}
