package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.LawBook;
import cn.hebei.socialwork.rules.LawBook.Enactment;
import cn.hebei.socialwork.rules.RuleBook;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number of a tender is a dated rule whose version the round keeps (ADR 12). */
@ProcessSpec
class TenderRulesSpec {

  private static final String CASE = "130123-01-2025";
  private static final String ROUND = CASE + "/tender-1";
  private static final String NEXT_ROUND = CASE + "/tender-2";
  private static final LocalDate LATER = LocalDate.of(2024, 10, 8);

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private CaseRules rules;
  @Autowired private LawBook law;
  @Autowired private RuleBook settings;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  @AfterEach
  void asBefore() {
    jdbc.sql("truncate rule_use, rule_pin, statutory_term_move, statutory_term").update();
    jdbc.sql("delete from rule_value where changed_by = 'admin'").update();
    jdbc.sql("update rule_value set effective_to = null where effective_to in (?, ?)")
        .params(LATER.minusDays(1), World.BEGIN.toLocalDate().minusDays(1))
        .update();
  }

  private void changes(String key, String value, LocalDate from) {
    Optional<String> refusal =
        rules.shown(ROUND, key).setting()
            ? settings.change(key, value, from, "admin")
            : law.enact(new Enactment(key, value, "修订", "V", from, "法规修订"), "admin");
    assertThat(refusal).as(key).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "intent.days,40",
    "demand.survey-subjects,4",
    "notice.days,6",
    "documents.days,6",
    "documents.takers-least,4",
    "tender.bid-days,25",
    "tender.bid-days-most,100",
    "tender.clarify-days,16",
    "tender.minimum-bidders,4",
    "tender.minimum-qualified,4",
    "tender.price-share-min,0.15",
    "tender.price-share-max,0.40",
    "tender.committee-size,7",
    "tender.scoring-days,4",
    "committee.large-size,9",
    "committee.large-from,12000000",
    "opening.late-minutes,40",
    "opening.answer-minutes,40",
    "opening.confirm-minutes,90",
    "single.publicity-days,6",
    "supplier.clean-years,4",
    "recusal.years,4",
    "recusal.kin-degrees,4",
    "bond.bid-share,0.01",
    "bond.refund-losers-days,6",
    "bond.refund-winner-days,6",
    "bond.refund-failed-days,6",
    "bond.late-uplift,0.30",
    "stop.refund-days,6",
    "award.decision-days,6",
    "award.publish-days,3",
    "award.notice-days,2",
    "agreement.sign-days,31",
    "threshold.limit.county,400000",
    "threshold.open.county,4500000"
  })
  void aRoundThatRunsKeepsItsVersionOfEachNumberAndTheNextTakesTheNewOne(
      String key, String changed) {
    String before = rules.get(ROUND, key, "核对").value();
    assertThat(before).isNotEqualTo(changed);
    changes(key, changed, LATER);
    world.goTo(LATER);
    assertThat(rules.get(ROUND, key, "再次核对").value()).isEqualTo(before);
    assertThat(rules.get(NEXT_ROUND, key, "核对").value()).isEqualTo(changed);
  }

  @Test
  void eachNumberThatATenderChecksIsStoredWithItsRound() {
    story.threeBids(story.noticedWithBond("20000.00"));
    story.opens(FIVE);
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    world.submit(OFFICER, "tender-publish-result", TenderStory.result());
    assertThat(rules.usedIn(CASE))
        .filteredOn(use -> use.scope().equals(ROUND))
        .extracting(use -> use.rule().key())
        .contains(
            "bond.bid-share",
            "bond.refund-losers-days",
            "cycle.years",
            "notice.days",
            "documents.days",
            "tender.bid-days",
            "tender.bid-days-most",
            "tender.minimum-bidders",
            "tender.price-share-min",
            "opening.late-minutes",
            "opening.confirm-minutes",
            "supplier.clean-years",
            "tender.minimum-qualified",
            "committee.large-from",
            "tender.committee-size",
            "tender.scoring-days",
            "recusal.years",
            "recusal.kin-degrees",
            "award.decision-days",
            "award.publish-days",
            "award.notice-days",
            "agreement.sign-days");
    assertThat(rules.usedIn(CASE))
        .filteredOn(use -> use.scope().equals(CASE))
        .extracting(use -> use.rule().key())
        .contains("intent.days", "demand.survey-subjects");
  }

  @Test
  void aRoundThatHasFormedItsCommitteeByTheOldNumberMayDecideByIt() {
    story.threeBids();
    story.opens(FIVE);
    changes("tender.committee-size", "7", world.today());
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    assertThat(world.open("tender-award")).hasSize(1);
    jdbc.sql("update rule_value set effective_to = null where effective_to = ?")
        .param(world.today().minusDays(1))
        .update();
  }

  @Test
  void aRoundThatFormsItsCommitteeAfterwardsNeedsTheNewNumber() {
    story.threeBids();
    story.opensAndQualifies();
    changes("tender.committee-size", "7", world.today());
    assertThat(world.refusal(OFFICER, "open-tender-form-committee", TenderStory.committee(FIVE)))
        .contains("7人以上的单数");
    jdbc.sql("update rule_value set effective_to = null where effective_to = ?")
        .param(world.today().minusDays(1))
        .update();
  }

  /** B21: ten millions are large already. */
  @Test
  void aBudgetOfTenMillionsWantsSevenMembers() {
    world.newLot(2025);
    PlanStory.adopt(world, PlanStory.draft("10000000.00", "2000000.00"));
    PreparationStory.upToDocuments(world);
    story.again();
    story.threeBids(tenders.get(new CaseKey(CASE)).id());
    story.opensAndQualifies();
    assertThat(world.refusal(OFFICER, "open-tender-form-committee", TenderStory.committee(FIVE)))
        .contains("7人以上的单数");
    world.submit(
        OFFICER,
        "open-tender-form-committee",
        TenderStory.committee(
            List.of(
                "expert-1",
                "expert-2",
                "expert-3",
                "expert-4",
                "expert-5",
                "expert-6",
                "expert-7")));
    assertThat(world.open("scoring-declare")).hasSize(7);
  }
}
