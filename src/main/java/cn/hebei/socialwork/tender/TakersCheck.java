package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.rules.CaseRules;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells one handler, once the documents are no longer handed out, whether enough took them, and
 * nothing else; who was told stands in the chain. Once that handler is gone, the next one to ask is
 * told as well (B12, B16, P15).
 */
@Repository
class TakersCheck {

  private static final String LEAST = "documents.takers-least";

  private final JdbcClient jdbc;
  private final Bids bids;
  private final Organs organs;
  private final CaseRules rules;
  private final AuditTrail audit;
  private final TimeSource time;

  TakersCheck(
      JdbcClient jdbc,
      Bids bids,
      Organs organs,
      CaseRules rules,
      AuditTrail audit,
      TimeSource time) {
    this.jdbc = jdbc;
    this.bids = bids;
    this.organs = organs;
    this.rules = rules;
    this.audit = audit;
    this.time = time;
  }

  /** How many have to take the documents. */
  int least(Tender tender) {
    return Integer.parseInt(rules.shown(tender.scope(), LEAST).value());
  }

  /**
   * Whether enough took them, for this handler; the first to ask is the only one who learns it, as
   * long as he can still act on it.
   *
   * @return empty when somebody else has been told already
   */
  Optional<Boolean> tell(Tender tender, Notice notice, String user) {
    String chain = tender.key().root().value();
    audit.lock(chain);
    List<Told> told = told(notice);
    if (told.stream().anyMatch(t -> t.userId().equals(user) || inOffice(tender, t.userId()))) {
      return told.stream().filter(t -> t.userId().equals(user)).map(Told::enough).findFirst();
    }
    boolean enough = takers(tender.id()) >= rules.whole(tender.scope(), LEAST, "核对获取文件的家数");
    jdbc.sql("insert into takers_check values (?, ?, ?, ?, ?)")
        .params(
            tender.id(), notice.documentsUntil(), user, enough, time.now().atOffset(ZoneOffset.UTC))
        .update();
    audit.append(
        chain,
        user,
        "open-tender/userTask_checkTakers",
        "查看获取文件家数是否足够",
        Digests.of(Boolean.toString(enough)));
    return Optional.of(enough);
  }

  /** How many agencies have begun a bid for a round, those that took it back included. */
  private long takers(long tenderId) {
    return jdbc
        .sql("select * from bid where not over or taken_back is not null")
        .query(Bid.class)
        .list()
        .stream()
        .filter(b -> bids.tenderOf(b) == tenderId)
        .map(Bid::agencyCode)
        .distinct()
        .count();
  }

  /** The office's officers, and its principal who stands in where there is none (P8). */
  private boolean inOffice(Tender tender, String user) {
    String purchaser = tender.key().region();
    return Stream.of(Role.OFFICER, Role.PRINCIPAL)
        .map(role -> organs.holders(purchaser, role))
        .filter(holders -> !holders.isEmpty())
        .findFirst()
        .filter(holders -> holders.stream().anyMatch(a -> a.userId().equals(user)))
        .isPresent();
  }

  private List<Told> told(Notice notice) {
    return jdbc.sql("select user_id, enough from takers_check where tender_id = ? and until = ?")
        .params(notice.tenderId(), notice.documentsUntil())
        .query(Told.class)
        .list();
  }

  record Told(String userId, boolean enough) {}
}
