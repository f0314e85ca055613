package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.Prints;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** P20: below the limit the flow is the same, with 内控 in the place of the law's articles. */
@ProcessSpec
class InternalPurchaseSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String[] LAW = {"政府采购法", "财政部令", "财库", "待法务确认"};

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private PublicNotices pages;
  @Autowired private Purchases purchases;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private TenderStory story;

  @BeforeEach
  void aPurchaseBelowTheLimit() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    world.newLot(2025);
    PlanStory.adopt(world, PlanStory.draft("200000.00", "40000.00"));
    PreparationStory.prepare(world);
    world.submit(OFFICER, PreparationStory.METHOD, Map.of("ground", "OPEN"));
    world.submit(PRINCIPAL, PreparationStory.APPROVE_METHOD, PlanStory.AGREED);
  }

  private static Map<String, Object> documents() {
    return with(TenderStory.documents(), "ceiling", "150000.00");
  }

  private String refusal(Map<String, Object> documents) {
    return world.refusal(OFFICER, "tender-prepare-documents", documents);
  }

  @Test
  void itsRefusalsSayInternalInPlaceOfTheArticles() {
    assertThat(refusal(with(documents(), "ceiling", "900000.00")))
        .contains("最高限价", "（内控要求）")
        .doesNotContain(LAW);
    assertThat(refusal(with(documents(), "service", "供应商注册资本不得低于500万元。")))
        .contains("规模条件", "（内控要求）")
        .doesNotContain(LAW);
  }

  @Test
  void whatTheNoticeItselfAsksForIsStillCited() {
    assertThat(refusal(with(documents(), "service", "评审以价低者得为原则。"))).contains("（冀民〔2021〕22号五(三)）");
  }

  @Test
  void itsNoticePageAndPrintAreLabelledAndCiteNoArticle() {
    story.again(documents());
    long notice = tenders.get(CASE).id();
    assertThat(pages.find(notice).orElseThrow().rows().toString())
        .contains("公开招标：主要采购方式（内控要求）；内控采购")
        .doesNotContain("政府采购法第");
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(Prints.text(officer.download("/cases/" + CASE + "/prints/notice-1")))
        .contains("采购方式：公开招标：主要采购方式（内控要求）；内控采购", "（通知五(二)）")
        .doesNotContain("政府采购法第", "财政部令", "待法务确认");
  }

  @Test
  void whatABidderIsToldCitesNoArticleEither() {
    story.again(documents());
    story.begins(tenders.get(CASE).id(), "agency-1");
    assertThat(world.refusal("agency-1", "bid-submit", TenderStory.bid("150000.01")))
        .contains("超过最高限价", "（内控要求）")
        .doesNotContain(LAW);
    world.goTo(TenderStory.DEADLINE.plusMinutes(1));
    Caller agency = Caller.signedIn(environment, "agency-2");
    agency.form("/tenders/receipts", "/tenders/" + tenders.get(CASE).id() + "/bid", Map.of());
    assertThat(agency.get("/tenders/receipts").body())
        .contains("投标已经截止", "（内控要求）")
        .doesNotContain("第87号");
  }

  /**
   * R43: whoever buys for itself says on notice and print that the notice is followed by analogy.
   */
  @Test
  void aTownshipThatBuysForItselfIsNamedWithTheAnalogy() {
    assertThat(purchases.purchaser(new CaseKey("130123100-01-2025"))).contains("自行购买，参照执行");
    assertThat(purchases.purchaser(CASE)).doesNotContain("参照执行");
  }
}
