package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.Method;
import cn.hebei.socialwork.tender.Tender.Documents;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rounds of every lot-year's purchase. */
@Repository
class Tenders {

  private final JdbcClient jdbc;

  Tenders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest round of a case, failed or not. */
  Optional<Tender> newest(CaseKey key) {
    return jdbc.sql("select * from tender where case_key = ? order by round desc limit 1")
        .param(key.root().value())
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  /** The rounds of a case in order, failed ones too. */
  List<Tender> rounds(CaseKey key) {
    return jdbc
        .sql("select * from tender where case_key = ? order by round")
        .param(key.root().value())
        .query(Head.class)
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  /**
   * The newest round of a case.
   *
   * @throws IllegalStateException when there is none
   */
  Tender get(CaseKey key) {
    return newest(key).orElseThrow(() -> new IllegalStateException("no tender for " + key));
  }

  /**
   * Whether no later round of its lot-year has been drafted: what is told to the case is for it.
   */
  boolean isNewest(Tender tender) {
    return newest(tender.key()).filter(t -> t.id() == tender.id()).isPresent();
  }

  /** The round with this number. */
  Optional<Tender> find(long id) {
    return jdbc.sql("select * from tender where id = ?")
        .param(id)
        .query(Head.class)
        .optional()
        .map(this::whole);
  }

  /** Keeps the documents of a round: of this one when it was given back, else of a new one. */
  long save(CaseKey key, int round, Method method, Documents d, String user) {
    long id =
        jdbc.sql(
                "insert into tender (case_key, round, method, service, ceiling, price_points, renewal,"
                    + " drafted_by, bond) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_key,"
                    + " round) do update set method = excluded.method, service = excluded.service,"
                    + " ceiling = excluded.ceiling,"
                    + " price_points = excluded.price_points, renewal = excluded.renewal,"
                    + " drafted_by = excluded.drafted_by, bond = excluded.bond returning id")
            .params(
                key.root().value(),
                round,
                method.name(),
                d.service(),
                d.ceiling(),
                d.sheet().pricePoints(),
                d.renewal(),
                user,
                d.bond())
            .query(Long.class)
            .single();
    jdbc.sql("delete from tender_factor where tender_id = ?").param(id).update();
    int no = 0;
    for (Factor f : d.sheet().factors()) {
      jdbc.sql("insert into tender_factor values (?, ?, ?, ?, ?, ?)")
          .params(id, ++no, f.name(), f.kind().name(), f.points(), f.standard())
          .update();
    }
    return id;
  }

  /** Keeps the principal's answer. */
  void answer(long id, String user, LocalDate day, boolean agreed, String opinion) {
    jdbc.sql("update tender set approved_by = ?, approved_on = ?, opinion = ? where id = ?")
        .params(agreed ? user : null, agreed ? day : null, opinion, id)
        .update();
  }

  /** Keeps why the principal lets periods be shorter, or that they are not (P19). */
  void shorten(long id, String reason) {
    jdbc.sql("update tender set shorten_reason = ? where id = ?").params(reason, id).update();
  }

  private Tender whole(Head h) {
    List<Factor> factors =
        jdbc.sql(
                "select name, kind, points, standard from tender_factor where tender_id = ? order by no")
            .param(h.id)
            .query(Factor.class)
            .list();
    Documents documents =
        new Documents(
            h.service, h.ceiling, new ScoreSheet(h.pricePoints, factors), h.renewal, h.bond);
    return new Tender(
        h.id,
        new CaseKey(h.caseKey),
        h.round,
        h.method,
        documents,
        h.draftedBy,
        h.opinion,
        h.approvedOn,
        h.shortenReason);
  }

  record Head(
      long id,
      String caseKey,
      int round,
      Method method,
      String service,
      BigDecimal ceiling,
      BigDecimal pricePoints,
      boolean renewal,
      String draftedBy,
      String opinion,
      @Nullable LocalDate approvedOn,
      String shortenReason,
      @Nullable BigDecimal bond) {}
}
