package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.documents;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.procurement.CheckUp;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B3, B5, B6, B14, B23, B24, R49, P19, P21: what is bought and how it is scored. */
@ProcessSpec
class DocumentsSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Accounts accounts;
  @Autowired private ObjectMapper json;
  @Autowired private CheckUp checkUp;
  @Autowired private CaseRules rules;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  // Documents (B14, B24, R49, P21)

  @Test
  void theDocumentsComePrefilledFromTheApprovedPurchasePlanWithTheYearsBudget() {
    story.planned();
    assertThat(world.view(OFFICER, "tender-prepare-documents", "form").path("service").asText())
        .isEqualTo(PreparationStory.scheme().get("content"));
    assertThat(world.view(OFFICER, "tender-prepare-documents", "form").toString())
        .contains("1530000.00");
  }

  @Test
  void aCeilingOfOneCentMoreThanTheServiceBudgetIsRefused() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "ceiling", "1530000.01")))
        .contains("最高限价", "1,530,000.00元");
    world.submit(OFFICER, "tender-prepare-documents", with(documents(), "ceiling", "1530000.00"));
  }

  @Test
  void aLowestPriceIsNoFieldOfTheDocuments() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "floor", "1000000.00")))
        .contains("表单之外的项目");
  }

  @Test
  void aScoreSheetOfThePriceAloneIsRefused() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "pricePoints", "100")))
        .contains("价格分", "不能只看价低");
  }

  // The check-up (B5, B6, B14, B23, B24, P19)

  private static Map<String, Object> scored(String name, String standard) {
    return with(
        documents(),
        "factors",
        List.of(
            Map.of("name", name, "kind", "CAPABILITY", "points", "40", "standard", standard),
            TenderStory.factor("服务方案", "QUALITY", "40")));
  }

  @Test
  void theFormNamesTheLimitsOfThePriceAndTheWordsItLooksFor() {
    story.planned();
    assertThat(world.view(OFFICER, "tender-prepare-documents", "facts").toString())
        .contains("\"leastPoints\":\"10\"", "\"mostPoints\":\"30\"", "注册资本", "劳务派遣");
  }

  @Test
  void everyBreachOfTheLawIsToldAtOnceWithArticleAndWording() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER,
                "tender-prepare-documents",
                with(scored("本地获奖情况", "优秀的得高分"), "service", "本项目最低限价100万元。")))
        .contains("体检未通过，共4处", "“本地”", "“获奖”", "最低限价", "量化", "条例第20条", "建议：");
    assertThat(world.open("tender-approve-documents")).isEmpty();
  }

  @Test
  void whatAwaitsTheLegalOfficerIsPassedByThePrincipalWithAReasonAndStays() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", with(documents(), "service", "派驻社工，按人头结算。"));
    assertThat(world.view(PRINCIPAL, "tender-approve-documents", "facts").toString())
        .contains("体检提示", "按人头", "第102号", "待法务确认");
    assertThat(world.refusal(PRINCIPAL, "tender-approve-documents", AGREED)).contains("放行理由");
    world.submit(
        PRINCIPAL,
        "tender-approve-documents",
        Map.of("decision", "APPROVE", "opinion", "只作测算口径，同意"));
    assertThat(checkUp.found("130123-01-2025/tender-1"))
        .singleElement()
        .satisfies(b -> assertThat(b.rule().key()).isEqualTo("documents.words-hiring"));
    assertThat(rules.usedIn("130123-01-2025"))
        .filteredOn(use -> use.usedFor().equals("采购文件体检"))
        .extracting(use -> use.rule().key())
        .contains("documents.words-local", "documents.quantified", "tender.price-share-min");
  }

  @Test
  void aNoticeSoonerThanThirtyDaysAfterTheIntentIsRefused() {
    world.newLot(2025);
    PlanStory.adopt(world);
    world.submit(OFFICER, PreparationStory.SURVEY, PreparationStory.survey());
    world.submit(
        PreparationStory.BUSINESS, PreparationStory.REVIEW, PreparationStory.review(world));
    world.submit(
        OFFICER,
        PreparationStory.SCHEME,
        with(PreparationStory.scheme(), "intentOn", "2024-08-20"));
    world.submit(PRINCIPAL, PreparationStory.APPROVE_SCHEME, AGREED);
    world.submit(OFFICER, PreparationStory.METHOD, PreparationStory.method());
    world.submit(PRINCIPAL, PreparationStory.APPROVE_METHOD, AGREED);
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
    assertThat(world.refusal(OFFICER, "open-tender-publish-notice", TenderStory.notice()))
        .contains("采购意向于2024年8月20日公开", "30日", "2024年9月19日");
  }

  @Test
  void documentsThePrincipalReturnsComeBackFilledInWithTheReason() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", RETURNED);
    assertThat(world.view(OFFICER, "tender-prepare-documents", "form").toString())
        .contains("1500000.00", "每月探访留守老人");
    assertThat(world.view(OFFICER, "tender-prepare-documents", "facts").toString())
        .contains("请补充措施");
    story.again();
    assertThat(tenders.get(CASE).round()).isEqualTo(1);
  }

  @Test
  void whoeverPreparedTheDocumentsCannotApproveThem() {
    Post both = new Post(OFFICER, "130123", Role.PRINCIPAL);
    accounts.addPost(both);
    try {
      story.planned();
      world.submit(OFFICER, "tender-prepare-documents", documents());
      assertThat(world.refusal(OFFICER, "tender-approve-documents", AGREED)).contains("编制与审批分离");
    } finally {
      accounts.removePost(both);
    }
  }
}
