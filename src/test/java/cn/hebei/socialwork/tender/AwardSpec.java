package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.result;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B32-B34: who wins, and what the public is told. */
@ProcessSpec
class AwardSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Awards awards;
  @Autowired private PublicNotices pages;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  private void tenderIsOver() {
    assertThat(world.running("tender")).isEmpty();
  }

  // Award and result (B32-B34)

  private void scored() {
    story.threeBids();
    story.opens(FIVE);
    // 1号 1,400,000: 17.14 + 80; 2号 1,200,000: 20 + 60; 3号 1,300,000: 18.46 + 70
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
  }

  @Test
  void enoughBidsLeadToAnAwardByThePublishedScore() {
    scored();
    assertThat(world.view(PRINCIPAL, "tender-award", "facts").path("ranking").toString())
        .contains("\"total\":\"97.14\"", "\"total\":\"88.46\"", "\"total\":\"80.00\"");
    assertThat(world.view(PRINCIPAL, "tender-award", "form").path("bid").asText()).isEqualTo("1");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(pages.find(tenders.get(CASE).id()).orElseThrow().line().state()).isEqualTo("投标已截止");
    world.submit(OFFICER, "tender-publish-result", result());
    tenderIsOver();
    assertThat(awards.of(CASE))
        .hasValueSatisfying(a -> assertThat(a.agencyCode()).isEqualTo("agency-1"))
        .hasValueSatisfying(a -> assertThat(a.price()).isEqualTo("1400000.00"));
    assertThat(world.running("agreement")).hasSize(1);
    PublicNotices.Page page = pages.find(tenders.get(CASE).id()).orElseThrow();
    assertThat(page.line().state()).isEqualTo("已公告结果");
    assertThat(page.rows().toString()).contains("示例1", "评审专家5");
    assertThat(page.ranking()).hasSize(3);
  }

  @Test
  void anotherThanTheFirstNeedsALegalReason() {
    scored();
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "3"))).contains("法定理由");
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "9"))).contains("中标（成交）机构");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "3", "reason", "排名第一的机构放弃中标"));
    assertThat(awards.of(CASE))
        .hasValueSatisfying(a -> assertThat(a.agencyCode()).isEqualTo("agency-3"));
  }

  @Test
  void aResultIsNotPublishedBeforeItWasDecidedNorTomorrow() {
    scored();
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(
            world.refusal(
                OFFICER, "tender-publish-result", with(result(), "publishedOn", "2024-09-22")))
        .contains("公告日期");
    assertThat(
            world.refusal(
                OFFICER, "tender-publish-result", with(result(), "publishedOn", "2024-09-24")))
        .contains("公告日期");
  }
}
