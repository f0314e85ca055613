package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The happy tender of 正定县: defined once, so that a spec changes one thing. */
class TenderStory {

  /** Twenty days after 2024-09-02 is a Sunday: the first day that may be the deadline. */
  static final LocalDateTime DEADLINE = LocalDateTime.of(2024, 9, 23, 10, 0);

  static final String OFFICER = "130123-officer";
  static final String PRINCIPAL = "130123-principal";

  static final Map<String, Object> STAYS = Map.of("recusal", "NO");
  static final Map<String, Object> RECUSED = Map.of("recusal", "YES", "reason", "曾在1号机构任职");

  static final String STANDARD = "每月走访20户以上得40分，15户以上得25分，不足15户不得分";

  static final List<String> FIVE =
      List.of("expert-1", "expert-2", "expert-3", "expert-4", "expert-5");

  private final World world;
  private final Desk desk;
  private final Bidding bidding;
  private final Tenders tenders;
  private final ObjectMapper json;

  TenderStory(World world, Desk desk, Bidding bidding, Tenders tenders, ObjectMapper json) {
    this.world = world;
    this.desk = desk;
    this.bidding = bidding;
    this.tenders = tenders;
    this.json = json;
  }

  static Map<String, Object> documents() {
    Map<String, Object> values = new TreeMap<>();
    values.put("service", "在正定镇设站，每月探访留守老人。");
    values.put("ceiling", "1500000.00");
    values.put("pricePoints", "20");
    values.put(
        "factors", List.of(factor("服务团队", "CAPABILITY", "40"), factor("服务方案", "QUALITY", "40")));
    values.put("renewal", "YES");
    return values;
  }

  static Map<String, Object> factor(String name, String kind, String points) {
    return Map.of("name", name, "kind", kind, "points", points, "standard", STANDARD);
  }

  static Map<String, Object> notice() {
    Map<String, Object> values = new TreeMap<>();
    values.put("medium", "中国政府采购网");
    values.put("url", "https://www.ccgp.gov.cn/notice/1");
    values.put("publishedOn", "2024-09-02");
    values.put("documentsUntil", "2024-09-09");
    values.put("bidsCloseAt", "2024-09-23T10:00");
    values.put("mode", "HERE");
    return values;
  }

  static Map<String, Object> bid(String price) {
    Map<String, Object> values = new TreeMap<>();
    values.put("price", price);
    values.put("servicePlan", "三名社工驻站，每月入户二十次。");
    values.put("team", 3);
    values.put("undertaking", true);
    return values;
  }

  static Map<String, Object> opening() {
    return Map.of("record", "10时开标，三家投标人到场，无异议。");
  }

  static Map<String, Object> committee(List<String> experts) {
    return Map.of("experts", experts);
  }

  static Map<String, Object> result() {
    return Map.of(
        "medium", "中国政府采购网",
        "url", "https://www.ccgp.gov.cn/result/1",
        "publishedOn", "2024-09-23");
  }

  /**
   * A new lot with its plan adopted and its purchase prepared: the tender's documents are to be
   * prepared.
   */
  CaseKey planned() {
    CaseKey key = world.adoptedLot();
    PreparationStory.upToDocuments(world);
    return key;
  }

  /** From the plan to the published notice. */
  long noticed() {
    CaseKey key = planned();
    again();
    return tenders.get(key).id();
  }

  /** From the plan to a published notice that asks for a bond (B18). */
  long noticedWithBond(String bond) {
    CaseKey key = planned();
    again(World.with(documents(), "bond", bond));
    return tenders.get(key).id();
  }

  /** One more round, from the documents to the notice. */
  void again() {
    again(documents());
  }

  private void again(Map<String, Object> documents) {
    world.submit(OFFICER, "tender-prepare-documents", documents);
    world.submit(PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    world.submit(OFFICER, "open-tender-publish-notice", notice());
  }

  /** An agency begins a bid and hands it in. */
  void bids(long notice, String agency, String price) {
    begins(notice, agency);
    world.submit(agency, "bid-submit", bid(price));
  }

  Optional<String> begins(long notice, String agency) {
    Optional<String> refusal = bidding.begin(notice, agency);
    world.runJobs();
    return refusal;
  }

  /** Three bids, and the deadline has passed. */
  long threeBids() {
    long notice = noticed();
    threeBids(notice);
    return notice;
  }

  /** The same for this notice. */
  void threeBids(long notice) {
    bids(notice, "agency-1", "1400000.00");
    bids(notice, "agency-2", "1200000.00");
    bids(notice, "agency-3", "1300000.00");
    world.goTo(DEADLINE.plusMinutes(1));
  }

  /** The bids are opened, confirmed and checked, and these experts asked. */
  void opens(List<String> experts) {
    opensAndQualifies();
    world.submit(OFFICER, "open-tender-form-committee", committee(experts));
  }

  /** The bids are opened and confirmed, and every bidder meets the conditions. */
  void opensAndQualifies() {
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    confirms();
    world.submit(OFFICER, "open-tender-qualify", qualification(Map.of()));
  }

  /** Every bidder that has not yet done so confirms the record of the opening. */
  void confirms() {
    for (Desk.Item item : world.open("bid-confirm-opening")) {
      desk.submit(bidder(item), item, Map.of("answer", "CONFIRMED"));
    }
    world.runJobs();
  }

  static String bidder(Desk.Item item) {
    return item.candidates().iterator().next().replace("-agency", "");
  }

  /** The purchaser's check as its form lists the bids: all pass, but for these by number. */
  Map<String, Object> qualification(Map<Integer, Map<String, Object>> changes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : view(OFFICER, "open-tender-qualify", "form").path("bids")) {
      Map<String, Object> values = new TreeMap<>();
      values.put("bid", row.path("bid").asText());
      values.put("conclusion", "PASS");
      values.put("creditSource", "信用中国");
      values.put("creditAt", world.today() + "T09:00");
      values.put("creditClean", "YES");
      values.putAll(changes.getOrDefault(rows.size() + 1, Map.of()));
      rows.add(values);
    }
    return Map.of("bids", rows);
  }

  /** A member declares and, staying, gives each bid the same for both factors. */
  void scores(String expert, String... perBid) {
    submitOwn(expert, "scoring-declare", STAYS);
    submitOwn(expert, "scoring-score", sheet(expert, perBid));
  }

  /** The sheet as the member sees it, with points for each bid by number. */
  Map<String, Object> sheet(String expert, String... perBid) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : view(expert, "scoring-score", "form").path("scores")) {
      int no = Integer.parseInt(row.path("bid").asText().split("号", 2)[0]);
      rows.add(
          Map.of(
              "bid", row.path("bid").asText(),
              "factor", row.path("factor").asText(),
              "points", perBid[no - 1]));
    }
    return Map.of("scores", rows);
  }

  JsonNode view(String user, String formId, String part) {
    try {
      return json.readTree(desk.view(user, own(user, formId)).get(part));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  void submitOwn(String user, String formId, Map<String, ?> values) {
    desk.submit(user, own(user, formId), values);
    world.runJobs();
  }

  private Desk.Item own(String user, String formId) {
    return world.open(formId).stream()
        .filter(i -> i.candidates().stream().anyMatch(c -> c.startsWith(user)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + formId + " for " + user));
  }
}
