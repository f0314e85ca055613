package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the only supplier of a round, why it is the only one, and what was agreed with it (B49).
 */
@Repository
class SingleSources {

  private final JdbcClient jdbc;

  SingleSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps who is to be the only supplier, and why, in place of an earlier draft. */
  void justify(long tenderId, String agencyCode, String reason, List<Person> experts) {
    jdbc.sql(
            "insert into single_source (tender_id, agency_code, reason) values (?, ?, ?)"
                + " on conflict (tender_id) do update set agency_code = excluded.agency_code,"
                + " reason = excluded.reason")
        .params(tenderId, agencyCode, reason)
        .update();
    people(tenderId, false, experts);
  }

  private void people(long tenderId, boolean negotiates, List<Person> people) {
    jdbc.sql("delete from single_person where tender_id = ? and negotiates = ?")
        .params(tenderId, negotiates)
        .update();
    int no = 0;
    for (Person p : people) {
      jdbc.sql("insert into single_person values (?, ?, ?, ?, ?, ?, ?)")
          .params(tenderId, negotiates, ++no, p.name(), p.unit(), p.title(), p.opinion())
          .update();
    }
  }

  /** The experts who argue for the supplier, or those who negotiate with it. */
  List<Person> people(long tenderId, boolean negotiates) {
    return jdbc.sql(
            "select name, unit, title, opinion from single_person where tender_id = ? and negotiates"
                + " = ? order by no")
        .params(tenderId, negotiates)
        .query(Person.class)
        .list();
  }

  /** The single source of a round, if it has one. */
  Optional<SingleSource> find(long tenderId) {
    return jdbc.sql("select * from single_source where tender_id = ?")
        .param(tenderId)
        .query(SingleSource.class)
        .optional();
  }

  /** The single source of a round. */
  SingleSource get(long tenderId) {
    return find(tenderId).orElseThrow();
  }

  /** The round whose supplier makes its offer in this case, if it is one of an offer. */
  Optional<SingleSource> ofOffer(String key) {
    return jdbc.sql("select * from single_source where offer_key = ?")
        .param(key)
        .query(SingleSource.class)
        .optional();
  }

  /** Keeps until when the supplier's name stands published. */
  void publish(long tenderId, LocalDate until) {
    jdbc.sql("update single_source set public_until = ? where tender_id = ?")
        .params(until, tenderId)
        .update();
  }

  /** Keeps what was objected, what that was answered, and finance's approval. */
  void answer(long tenderId, List<Objection> objections, String approvalNo) {
    int no = 0;
    for (Objection o : objections) {
      jdbc.sql("insert into single_objection values (?, ?, ?, ?, ?, ?, ?)")
          .params(tenderId, ++no, o.objector(), o.receivedOn(), o.content(), o.upheld(), o.answer())
          .update();
    }
    jdbc.sql("update single_source set approval_no = ? where tender_id = ?")
        .params(approvalNo, tenderId)
        .update();
  }

  /** What was objected. */
  List<Objection> objections(long tenderId) {
    return jdbc.sql("select * from single_objection where tender_id = ? order by no")
        .param(tenderId)
        .query(Objection.class)
        .list();
  }

  /** Keeps in which case of the purchaser its papers are registered, and when it was asked. */
  void onPaper(long tenderId, String key, LocalDate askedOn) {
    jdbc.sql("update single_source set offer_key = ?, asked_on = ? where tender_id = ?")
        .params(key, askedOn, tenderId)
        .update();
  }

  /** The key of the supplier's own case from now on; the same when asked again. */
  String ownKey(long tenderId) {
    jdbc.sql(
            "update single_source set offer_key = ? where tender_id = ? and (offer_key is null or"
                + " offer_key not like 'offer-%')")
        .params("offer-" + UUID.randomUUID(), tenderId)
        .update();
    return offerKey(tenderId);
  }

  /** The key of the case in which the supplier is answered for, or answers itself. */
  String offerKey(long tenderId) {
    return jdbc.sql("select offer_key from single_source where tender_id = ?")
        .param(tenderId)
        .query(String.class)
        .single();
  }

  void offer(String key, SupplierOffer offer, OffsetDateTime at) {
    jdbc.sql(
            "update single_source set offer_price = ?, offer_plan = ?, offer_team = ?, offer_costs ="
                + " ?, offered_at = ? where offer_key = ?")
        .params(offer.price(), offer.plan(), offer.team(), offer.costs(), at, key)
        .update();
  }

  /** Keeps the record of a negotiation; the supplier's answer to an earlier one is void. */
  void negotiated(long tenderId, Talk talk, List<Person> negotiators) {
    jdbc.sql(
            "update single_source set agreed = ?, agreed_price = ?, talk_on = ?, talk_place = ?,"
                + " talk_record = ?, credit_found = ?, credit_entry = ?, answer = null,"
                + " answer_words = '' where tender_id = ?")
        .params(
            talk.agreed(),
            talk.price(),
            talk.on(),
            talk.place(),
            talk.record(),
            talk.credit().found().name(),
            talk.credit().entry(),
            tenderId)
        .update();
    jdbc.sql("delete from single_source_credit where tender_id = ?").param(tenderId).update();
    for (Credit.Asked asked : talk.credit().asked()) {
      jdbc.sql("insert into single_source_credit values (?, ?, ?)")
          .params(tenderId, asked.source(), asked.at())
          .update();
    }
    people(tenderId, true, negotiators);
  }

  /** Which official sources were asked about the supplier, and when (P10). */
  List<Credit.Asked> creditAsked(long tenderId) {
    return jdbc.sql(
            "select source, asked_at as at from single_source_credit where tender_id = ?"
                + " order by source")
        .param(tenderId)
        .query(Credit.Asked.class)
        .list();
  }

  void answered(String key, boolean answer, String words) {
    jdbc.sql("update single_source set answer = ?, answer_words = ? where offer_key = ?")
        .params(answer, words, key)
        .update();
  }

  /** Somebody who knows the trade: who, from where, in which post, of what opinion. */
  record Person(String name, String unit, String title, String opinion) {}

  /** What somebody objected, whether rightly, and what that was answered. */
  record Objection(
      String objector, LocalDate receivedOn, String content, boolean upheld, String answer) {}

  /** A negotiation; without a price when nothing was agreed. */
  record Talk(
      boolean agreed,
      @Nullable BigDecimal price,
      LocalDate on,
      String place,
      String record,
      Credit credit) {}
}
