package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.hebei.socialwork.security.EveryAnswer;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Dump;
import cn.hebei.socialwork.support.Papers;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B16, B17, P15: while two tenders are open and agencies bid for both, a dump of every table, what
 * the application logs and whatever it answers to anybody tell no bid, and not who bids for which.
 */
@ProcessSpec
class BidSecrecySpec {

  private static final long FIRST = 987_654_321_012L;
  private static final String SECOND = Long.toString(FIRST + 1);
  private static final String AGENCY = "agency-1";
  private static final String PRICE = "1432109.87";
  private static final String PLAN = "入户二十次";
  private static final String FILE = "服务方案（正本）.pdf";
  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Bids bids;
  @Autowired private BidFiles files;
  @Autowired private Notices notices;
  @Autowired private Tenders tenders;
  @Autowired private ProcessEngine engine;
  @Autowired private HistoryService history;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private String key = "";
  private String digest = "";

  /** Two lots of one county, so that nothing but the ciphertext could tell which is bid for. */
  @BeforeEach
  void twoTendersAreOpenAndAgenciesBid() {
    jdbc.sql("alter table tender alter column id restart with " + FIRST).update();
    TenderStory story = new TenderStory(world, desk, bidding, tenders, json);
    long first = story.noticed();
    world.newLot(2025);
    PlanStory.adopt(
        world,
        World.with(
            World.with(PlanStory.draft(), "lotName", "正定县第二包"), "towns", List.of("130123102")));
    PreparationStory.upToDocuments(world);
    story.again();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    try {
      begins();
      world.submit(AGENCY, "bid-submit", TenderStory.bid(PRICE));
      story.bids(first + 1, "agency-2", "1300000.00");
    } finally {
      root.detachAppender(log);
    }
    assertThat(bids.get(key).submitted()).isTrue();
    assertThat(bids.tenderOf(bids.get(key))).isEqualTo(FIRST);
  }

  /** As the agency does it: the sign-in, the button, the file. */
  private void begins() {
    Caller agency = Caller.signedIn(environment, AGENCY);
    agency.get("/public/notices");
    agency.form("/", "/tenders/" + FIRST + "/bid", Map.of());
    agency.get("/tenders/receipts");
    world.runJobs();
    key = bids.of(AGENCY).get(0).key();
    String page = "/tenders/bids/" + key + "/files";
    agency.upload(page, page, Map.of(), FILE, Papers.pdf(PLAN));
    assertThat(agency.get(page).body()).contains("已收到并密封", FILE);
    agency.upload(page, page, Map.of(), "服务方案（正本）.exe", Papers.pdf(PLAN));
    agency.upload(page, page + "/1/replacement", Map.of(), FILE, Papers.pdf(PLAN + "以上"));
    agency.upload(page, page, Map.of(), FILE, Papers.pdf(21 * 1024 * 1024 + 1));
    assertThat(files.list(bids.get(key), notices.get(FIRST)))
        .singleElement()
        .satisfies(f -> assertThat(f.name()).isEqualTo(FILE))
        .satisfies(f -> digest = String.valueOf(f.digest()));
  }

  @Test
  void noTableHoldsPricePlanOrFile() {
    Dump dump = new Dump(jdbc);
    assertThat(dump.tables()).contains("public.bid", "public.bid_file_chunk");
    for (String secret : List.of("1432109", PLAN, "服务方案（正本）", "每月" + PLAN, digest)) {
      assertThat(dump.holding(secret)).as(secret).isEmpty();
    }
  }

  @Test
  void noRowNamesTheBidderOrItsBidTogetherWithATender() {
    Dump dump = new Dump(jdbc);
    for (String bidder : List.of(AGENCY, key)) {
      assertThat(dump.holding(bidder)).as("the dump has " + bidder).isNotEmpty();
      for (String tender : tenderNames()) {
        assertThat(dump.holding(bidder, tender)).as(bidder + " with " + tender).isEmpty();
      }
    }
  }

  /** Whoever follows every id from the bid on comes to no tender. */
  @Test
  void noChainOfIdsLeadsFromABidToATender() {
    List<Dump.Row> reached = new Dump(jdbc).reachedFrom(key);
    assertThat(reached)
        .extracting(Dump.Row::table)
        .contains("public.bid", "public.act_ru_execution");
    for (String tender : tenderNames()) {
      assertThat(reached)
          .as(tender)
          .noneMatch(row -> row.text().contains(tender) && !row.table().endsWith("ru_jobdef"));
    }
  }

  /** The numbers of transactions stand beside the rows, in copies of the database's files too. */
  @Test
  void noTransactionLeftItsNumberInABidAndInATender() {
    Dump dump = new Dump(jdbc);
    List<Dump.Row> ofTenders = new ArrayList<>();
    List.of(Long.toString(FIRST), SECOND, "130123-01-2025", "130123-02-2025")
        .forEach(name -> ofTenders.addAll(dump.holding(name)));
    assertThat(Dump.transactions(ofTenders)).isNotEmpty();
    assertThat(Dump.transactions(dump.reachedFrom(key)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(Dump.transactions(ofTenders));
  }

  @Test
  void bidsForDifferentTendersLookTheSame() {
    Bid one = bids.get(key);
    Bid two = bids.of("agency-2").get(0);
    assertThat(one.sealedLink()).hasSameSizeAs(two.sealedLink()).isNotEqualTo(two.sealedLink());
    assertThat(String.valueOf(one.sealed())).hasSameSizeAs(String.valueOf(two.sealed()));
  }

  @Test
  void theCaseOfABidHasARandomKeyNoTimerNoDueDateAndANeutralName() {
    assertThat(key).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(jdbc.sql("select count(*) from act_ru_job where process_def_key_ = 'bid'"))
        .extracting(q -> q.query(Integer.class).single())
        .isEqualTo(0);
    assertThat(history.createHistoricTaskInstanceQuery().tenantIdIn(AGENCY).list())
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.getDueDate()).isNull())
        .allSatisfy(task -> assertThat(task.getName()).doesNotContain("正定", "2025"));
    assertThat(history.createHistoricVariableInstanceQuery().tenantIdIn(AGENCY).count()).isZero();
  }

  @Test
  void theLogTellsNothing() {
    Bid bid = bids.get(key);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(m -> m.contains("1432109") || m.contains(PLAN) || m.contains("服务方案"))
        .noneMatch(m -> m.contains(digest))
        .noneMatch(m -> m.contains(key) && tenderNames().stream().anyMatch(m::contains))
        .noneMatch(
            m -> m.contains(bid.agencyCode()) && tenderNames().stream().anyMatch(m::contains));
    assertThat(((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).getLevel())
        .as("as in production")
        .isEqualTo(Level.WARN);
  }

  /** The proxy's log keeps the address of who calls: the number of the tender must not be there. */
  @Test
  void theProxyDoesNotLogWhichTenderSomebodyBidsFor() throws Exception {
    assertThat(Files.readString(Path.of("docker/nginx.conf")))
        .contains("~^/tenders/ /tenders/-;")
        .contains("\"$request_method $logged_uri\"")
        .doesNotContain("\"$request_method $uri\"");
  }

  /**
   * Every call that the engine is allowed and every page of ours, by whoever has a column in the
   * matrix of roles, and by who bids for the other tender.
   */
  @Test
  void nobodyElseReadsTheBidOrWhoBidsInAnyAnswer() {
    EveryAnswer all = everyAnswer();
    assertThat(all.size()).as("calls for each").isGreaterThan(100);
    List<String> others =
        Stream.concat(EveryAnswer.people().stream(), Stream.of("agency-2"))
            .filter(who -> !who.equals(AGENCY))
            .toList();
    assertThat(others).contains("130123-officer", "agent-1", "supervisor-1", "auditor", "admin");
    assertThat(others.parallelStream().flatMap(who -> leaks(who, all.to(who))).toList()).isEmpty();
  }

  /** What the check above is worth: one variable of the purchase that names the bidder. */
  @Test
  void aSingleVariableThatNamesTheBidderIsFound() {
    ProcessInstance tender =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("open-tender")
            .list()
            .get(0);
    engine.getRuntimeService().setVariable(tender.getId(), "planted", AGENCY);
    assertThat(leaks("130123-officer", everyAnswer().to("130123-officer")))
        .anyMatch(leak -> leak.contains("/variable-instance"));
  }

  private EveryAnswer everyAnswer() {
    return new EveryAnswer(
        environment,
        engine,
        Map.of(
            "{caseKey}", List.of("130123-01-2025", "130123-02-2025", key),
            "{tenderId}", List.of(Long.toString(FIRST)),
            "{id}", List.of(Long.toString(FIRST), "receipt-1-1", "opening-1"),
            "{bidKey}", List.of(key),
            "{code}", List.of(AGENCY),
            "{year}", List.of("2025")));
  }

  /** Each answer that tells the bid, or the bidder together with a tender, its path included. */
  private Stream<String> leaks(String who, Map<String, String> answers) {
    List<String> secrets = new ArrayList<>(instances(AGENCY));
    secrets.addAll(List.of("1432109", PLAN, "服务方案（正本）", digest, key));
    List<String> bidder = List.of(AGENCY + "\"", AGENCY + "<", AGENCY + "-", name());
    List<String> ofTender = new ArrayList<>(instances("130123"));
    ofTender.addAll(tenderNames());
    return answers.entrySet().stream()
        .filter(
            a ->
                secrets.stream().anyMatch(a.getValue()::contains)
                    || (bidder.stream().anyMatch(a.getValue()::contains)
                        && ofTender.stream().anyMatch((a.getKey() + a.getValue())::contains)))
        .map(a -> "%s is answered at %s: %s".formatted(who, a.getKey(), a.getValue()));
  }

  private String name() {
    return jdbc.sql("select name from organ where code = ?")
        .param(AGENCY)
        .query(String.class)
        .single();
  }

  private List<String> instances(String tenant) {
    return history.createHistoricProcessInstanceQuery().tenantIdIn(tenant).list().stream()
        .map(i -> String.valueOf(i.getId()))
        .toList();
  }

  /** After submission nobody reads a bid, the bidder included; it has its receipt. */
  @Test
  void theBidderReadsItsReceiptAndNotItsBid() {
    Collection<String> bodies = everyAnswer().to(AGENCY).values();
    assertThat(bodies).noneMatch(b -> b.contains("1432109") || b.contains(PLAN));
    assertThat(bodies).noneMatch(b -> b.contains("服务方案（正本）") || b.contains(digest));
    assertThat(bodies).anyMatch(b -> b.contains(String.valueOf(bids.get(key).digest())));
  }

  private static List<String> tenderNames() {
    return List.of(
        Long.toString(FIRST), SECOND, "130123-01-2025", "130123-02-2025", "正定县第一包", "正定县第二包");
  }
}
