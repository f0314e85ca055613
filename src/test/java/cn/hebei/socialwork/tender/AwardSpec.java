package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.BondStory.FINANCE;
import static cn.hebei.socialwork.tender.BondStory.paid;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B31-B34: who wins, or that nobody does, and what the public is told. */
@ProcessSpec
class AwardSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Awards awards;
  @Autowired private PublicNotices pages;
  @Autowired private OpenTenders open;
  @Autowired private Receipts receipts;
  @Autowired private JdbcClient jdbc;
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

  // No award at all (B31: 法36)

  private static Map<String, Object> fails(String ground) {
    return Map.of("decision", "FAIL", "ground", ground, "failReason", "两家机构串通投标，已报监管部门");
  }

  @Test
  void afterTheReviewThePrincipalEndsTheRoundOnALegalGroundAllAreToldAndBondsGoBack() {
    long round = story.noticedWithBond("20000.00");
    story.threeBids(round);
    story.opens(FIVE);
    world.submit(FINANCE, "bid-bond-record", paid("agency-1", "agency-2", "agency-3"));
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    world.submit(PRINCIPAL, "tender-award", fails("ILLEGAL"));
    assertThat(world.open("tender-publish-result")).isEmpty();
    assertThat(pages.find(round).orElseThrow().line().state()).isEqualTo("投标已截止");
    String reason = world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText();
    assertThat(reason).contains("影响采购公正的违法、违规行为", "串通投标");
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, reason, "AGAIN"));
    assertThat(pages.find(round).orElseThrow().line().state()).isEqualTo("已废标");
    assertThat(pages.find(round).orElseThrow().rows().toString()).contains("串通投标");
    assertThat(pages.find(round).orElseThrow().ranking()).isEmpty();
    for (String agency : List.of("agency-1", "agency-2", "agency-3")) {
      assertThat(receipts.of(agency).get(0).state()).as(agency).contains("已废标", "串通投标");
    }
    assertThat(world.view(FINANCE, "bid-bond-refund", "form").path("bonds")).hasSize(3);
    assertThat(world.running("scoring")).isEmpty();
    assertThat(awards.of(CASE)).isEmpty();
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
  }

  @Test
  void withoutALegalGroundAndAReasonNoRoundIsEnded() {
    scored();
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("decision", "FAIL")))
        .contains("法定情形", "第36条");
    assertThat(
            world.refusal(
                PRINCIPAL, "tender-award", Map.of("decision", "FAIL", "ground", "ILLEGAL")))
        .contains("废标理由");
    assertThat(world.refusal(PRINCIPAL, "tender-award", fails("OVER_BUDGET")))
        .contains("还有报价没有超过最高限价", "1,500,000.00元");
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("decision", "AWARD")))
        .contains("中标（成交）机构");
  }

  /** A declined award is followed by another round, whose winner nobody is told before its time. */
  @Test
  void aPageShowsItsOwnRoundsWinnerWhileALaterOneIsDecidedAndNotPublished() {
    scored();
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    world.submit(OFFICER, "tender-publish-result", result());
    long first = tenders.get(CASE).id();
    decidedAgain(first);
    assertThat(awards.of(CASE).orElseThrow().agencyCode()).isEqualTo("agency-2");
    assertThat(pages.find(first).orElseThrow().rows().toString())
        .contains("示例1", "1,400,000.00元")
        .doesNotContain("1,222,000.00");
    OpenTender.Result shown = Objects.requireNonNull(open.find(first).orElseThrow().result());
    assertThat(shown.winner()).contains("示例1");
    assertThat(shown.price()).isEqualByComparingTo("1400000");
  }

  /** As the principal decides for the second agency in the next round; nothing is published. */
  private void decidedAgain(long first) {
    long second =
        jdbc.sql(
                "insert into tender (case_key, round, service, ceiling, price_points, renewal,"
                    + " drafted_by) select case_key, 2, service, ceiling, price_points, renewal,"
                    + " drafted_by from tender where id = ? returning id")
            .param(first)
            .query(Long.class)
            .single();
    jdbc.sql(
            "insert into opened_bid (tender_id, no, agency_code, price, service_plan, team,"
                + " submitted_at, digest) values (?, 1, 'agency-2', 1222000, '', 3, now(), '')")
        .param(second)
        .update();
    jdbc.sql(
            "insert into tender_award (tender_id, bid_no, reason, awarded_on, awarded_by) values (?,"
                + " 1, '', date '2024-10-20', ?)")
        .params(second, PRINCIPAL)
        .update();
  }
}
