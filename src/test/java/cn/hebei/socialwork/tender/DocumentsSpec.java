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
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B14, B24, R49, P21: what is bought and how it is scored. */
@ProcessSpec
class DocumentsSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Accounts accounts;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  // Documents (B14, B24, R49, P21)

  @Test
  void theDocumentsComePrefilledFromThePlan() {
    story.planned();
    assertThat(world.view(OFFICER, "tender-prepare-documents", "form").toString())
        .contains("1530000.00", "留守老人较多", "建成一个站点");
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
