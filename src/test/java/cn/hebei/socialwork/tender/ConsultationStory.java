package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The happy 竞争性磋商 of 正定县: defined once, so that a spec changes one thing. */
class ConsultationStory {

  static final String OFFICER = TenderStory.OFFICER;
  static final String PRINCIPAL = TenderStory.PRINCIPAL;

  static final String PUBLISH = "consultation-publish-notice";
  static final String FORM = "consultation-form-group";
  static final String REPLACE = "consultation-replace-members";
  static final String DECLARE = "consultation-group-declare";
  static final String EXAMINE = "consultation-group-examine";
  static final String CONSULT = "consultation-group-consult";
  static final String SIGN = "consultation-group-sign";
  static final String CHASE = "consultation-chase-members";
  static final String ASK = "consultation-ask-quotations";
  static final String QUOTE = "final-quotation-quote";

  /** Ten days after 2024-09-02 is Thursday the 12th: the first day that may be the deadline. */
  static final LocalDateTime DEADLINE = LocalDateTime.of(2024, 9, 12, 10, 0);

  /** The final quotations are due on the next day. */
  static final LocalDateTime QUOTES = LocalDateTime.of(2024, 9, 13, 10, 0);

  static final List<String> THREE = List.of("expert-1", "expert-2", "expert-3");
  static final String CHANGE = "走访频次由每月二十次调整为每月二十四次";
  static final String TALK = "询问人员稳定措施";

  private final World world;
  private final TenderStory tender;
  private final Tenders tenders;

  ConsultationStory(World world, Desk desk, Bidding bidding, Tenders tenders, ObjectMapper json) {
    this.world = world;
    this.tenders = tenders;
    this.tender = new TenderStory(world, desk, bidding, tenders, json);
  }

  /** A purchase of services may be consulted (214号3). */
  static Map<String, Object> method() {
    return World.with(
        World.with(PreparationStory.method(), "ground", "CONSULT_SERVICES"),
        "reason",
        "政府购买服务项目，需要与供应商商定服务方案");
  }

  static Map<String, Object> notice() {
    Map<String, Object> values = new TreeMap<>();
    values.put("medium", "中国政府采购网");
    values.put("url", "https://www.ccgp.gov.cn/consultation/1");
    values.put("publishedOn", "2024-09-02");
    values.put("documentsUntil", "2024-09-09");
    values.put("bidsCloseAt", "2024-09-12T10:00");
    return values;
  }

  static Map<String, Object> group(List<String> experts, String leader) {
    return Map.of("experts", experts, "leader", leader);
  }

  /** The documents of a consultation are approved: the notice is to be published. */
  CaseKey prepared() {
    return prepared(TenderStory.documents());
  }

  CaseKey prepared(Map<String, Object> documents) {
    CaseKey key = world.adoptedLot();
    PreparationStory.prepare(world);
    world.submit(OFFICER, PreparationStory.METHOD, method());
    world.submit(PRINCIPAL, PreparationStory.APPROVE_METHOD, PlanStory.AGREED);
    world.submit(OFFICER, "tender-prepare-documents", documents);
    world.submit(PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    return key;
  }

  /** The notice is out and the group formed; the number of the round. */
  long noticed() {
    CaseKey key = prepared();
    world.submit(OFFICER, PUBLISH, notice());
    world.submit(OFFICER, FORM, group(THREE, "expert-1"));
    return tenders.get(key).id();
  }

  /** An agency holds it on another platform (P12). */
  static Map<String, Object> noticeElsewhere() {
    return World.with(World.with(notice(), "mode", "ELSEWHERE"), "platform", "石家庄市公共资源交易中心");
  }

  /** So many agencies respond, each dearer than the one before. */
  long responds(int agencies) {
    long id = noticed();
    for (int n = 1; n <= agencies; n++) {
      tender.bids(id, "agency-" + n, "14%d1111.11".formatted(n));
    }
    world.goTo(DEADLINE);
    return id;
  }

  /** Three responses, and nobody of the group stands back. */
  long declared() {
    long id = responds(3);
    THREE.forEach(e -> tender.submitOwn(e, DECLARE, TenderStory.STAYS));
    return id;
  }

  /** The group finds every response conforming, but for these by number. */
  void examines(Map<Integer, Map<String, Object>> changes) {
    tender.submitOwn("expert-1", EXAMINE, examination(changes));
  }

  Map<String, Object> examination(Map<Integer, Map<String, Object>> changes) {
    return TenderStory.checked(tender.view("expert-1", EXAMINE, "form"), world.today(), changes);
  }

  static Map<String, Object> nonconforming() {
    return Map.of("failed", List.of("RESPONSIVE"), "reason", "没有响应服务频次要求");
  }

  /** What the leader writes down: one talk with each, and this change for all. */
  Map<String, Object> talks(String change) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : tender.view("expert-1", CONSULT, "form").path("talks")) {
      String bid = row.path("bid").asText();
      rows.add(
          Map.of("bid", bid, "heldAt", "2024-09-12T10:00", "record", TALK + "：" + bid.charAt(0)));
    }
    Map<String, Object> values = new TreeMap<>();
    values.put("talks", rows);
    values.put("change", change);
    values.put("unchanged", true);
    return values;
  }

  /** The leader drafts the record: it is to be signed. */
  void drafts(String change) {
    tender.submitOwn("expert-1", CONSULT, talks(change));
  }

  /** The leader drafts the record, and everybody agrees with it. */
  void consults(String change) {
    drafts(change);
    sign();
  }

  /** Everybody who is asked to signs. */
  void sign() {
    for (Desk.Item item : world.open(SIGN)) {
      signs(item.candidates().iterator().next().replace("-expert", ""));
    }
  }

  /** This member agrees. */
  void signs(String expert) {
    tender.submitOwn(expert, SIGN, Map.of("answer", "AGREE"));
  }

  /** This member does not agree, and says why. */
  void dissents(String expert, String reason) {
    tender.submitOwn(expert, SIGN, Map.of("answer", "DISSENT", "reason", reason));
  }

  static Map<String, Object> asking() {
    return Map.of("decision", "CONFIRM", "closesAt", "2024-09-13T10:00");
  }

  /** From the declarations to the suppliers' own tasks. */
  long asked() {
    long id = declared();
    examines(Map.of());
    consults(CHANGE);
    world.submit(OFFICER, ASK, asking());
    return id;
  }

  static Map<String, Object> quotation(String price) {
    return Map.of("decision", "QUOTE", "price", price, "words", "按每月二十四次安排");
  }

  void quotes(String agency, Map<String, Object> values) {
    tender.submitOwn(agency, QUOTE, values);
  }

  /** Three final quotations, in the other order than the first prices, are opened. */
  long quoted() {
    long id = asked();
    quotes("agency-1", quotation("1400000.00"));
    quotes("agency-2", quotation("1200000.00"));
    quotes("agency-3", quotation("1300000.00"));
    world.goTo(QUOTES);
    return id;
  }

  /** The members score, who have declared before. */
  void scored(String... perBid) {
    THREE.forEach(e -> tender.submitOwn(e, "scoring-score", tender.sheet(e, perBid)));
  }

  TenderStory tender() {
    return tender;
  }
}
