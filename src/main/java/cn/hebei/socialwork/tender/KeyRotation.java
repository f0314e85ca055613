package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.sealing.MasterKey;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals every round's key and every bid's link anew under today's master key (ADR 15). What is
 * sealed by a round's key stays as it is, digests and receipts too. Row by row and only where the
 * row is still as it was read: it may be stopped, repeated, and run beside the application.
 */
@Repository
public class KeyRotation {

  private static final String CHAIN = "master-key";
  private static final List<Place> PLACES =
      List.of(
          new Place(
              "tender_notice",
              "tender_id",
              "sealed_key",
              id -> Notices.keyContext(Long.parseLong(id))),
          new Place("bid", "key", "sealed_link", Bids::linkContext));

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  KeyRotation(
      JdbcClient jdbc,
      MasterKey master,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.master = master;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does it; what was sealed meanwhile is taken too. */
  public Outcome rotate() {
    int resealed = 0;
    Outcome pass;
    do {
      pass = PLACES.stream().map(this::reseal).reduce(Outcome.NOTHING, Outcome::plus);
      resealed += pass.resealed();
    } while (pass.resealed() > 0);
    Outcome outcome = new Outcome(resealed, pass.unreadable(), pass.all());
    if (resealed > 0) {
      transaction.executeWithoutResult(status -> note(outcome));
    }
    return outcome;
  }

  private void note(Outcome outcome) {
    audit.lock(CHAIN);
    audit.append(CHAIN, "system", "sealing/rotateMasterKey", "更换主密钥", Digests.of("" + outcome));
  }

  private Outcome reseal(Place place) {
    List<Row> rows = jdbc.sql(place.select()).query(Row.class).list();
    int resealed = 0;
    int unreadable = 0;
    for (Row row : rows) {
      if (!master.isCurrent(row.sealed())) {
        String context = place.context().apply(row.id());
        if (opens(row.sealed(), context)) {
          String anew = master.reseal(row.sealed(), context);
          resealed += jdbc.sql(place.update()).params(anew, row.id(), row.sealed()).update();
        } else {
          unreadable++;
        }
      }
    }
    return new Outcome(resealed, unreadable, rows.size());
  }

  private boolean opens(String sealed, String context) {
    try {
      return master.unseal(sealed, context).length > 0;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /**
   * What was done.
   *
   * @param resealed how many texts were sealed anew
   * @param unreadable how many no key that is given opens
   * @param all how many there are
   */
  public record Outcome(int resealed, int unreadable, int all) {

    static final Outcome NOTHING = new Outcome(0, 0, 0);

    /** Whether today's master key alone opens everything. */
    public boolean complete() {
      return unreadable == 0;
    }

    Outcome plus(Outcome other) {
      return new Outcome(resealed + other.resealed, unreadable + other.unreadable, all + other.all);
    }
  }

  private record Place(String table, String key, String column, UnaryOperator<String> context) {

    String select() {
      return "select %s::text as id, %s as sealed from %s".formatted(key, column, table);
    }

    String update() {
      return "update %s set %s = ? where %s::text = ? and %s = ?"
          .formatted(table, column, key, column);
    }
  }

  record Row(String id, String sealed) {}
}
