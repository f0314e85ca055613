package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps committees, what their members declared and what they gave (B21-B23). */
@Repository
class Committees {

  private final JdbcClient jdbc;

  Committees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The members of a round's committee, recused ones too. */
  List<Member> of(long tenderId) {
    return jdbc.sql("select * from tender_member where tender_id = ? order by expert_code")
        .param(tenderId)
        .query(Member.class)
        .list();
  }

  /** The member of this case, if it is one of a member's. */
  Optional<Member> find(String scoringKey) {
    return jdbc.sql("select * from tender_member where scoring_key = ?")
        .param(scoringKey)
        .query(Member.class)
        .optional();
  }

  /** The member of this case. */
  Member get(String scoringKey) {
    return find(scoringKey).orElseThrow();
  }

  /** Adds a member; the key of the case is fixed now, so that inviting twice starts one case. */
  void add(long tenderId, String expertCode) {
    jdbc.sql("insert into tender_member (scoring_key, tender_id, expert_code) values (?, ?, ?)")
        .params("scoring-" + UUID.randomUUID(), tenderId, expertCode)
        .update();
  }

  /** Adds a member of a 磋商小组, with a case of its own before there is anything to score. */
  void addToGroup(long tenderId, String expertCode) {
    add(tenderId, expertCode);
    jdbc.sql("update tender_member set group_key = ? where tender_id = ? and expert_code = ?")
        .params("group-" + UUID.randomUUID(), tenderId, expertCode)
        .update();
  }

  /** The member whose case in a 磋商小组 this is. */
  Optional<Member> findInGroup(String groupKey) {
    return jdbc.sql("select * from tender_member where group_key = ?")
        .param(groupKey)
        .query(Member.class)
        .optional();
  }

  void askedIntoGroup(Member member) {
    jdbc.sql("update tender_member set group_asked = true where scoring_key = ?")
        .param(member.scoringKey())
        .update();
  }

  void toldGroup(Member member) {
    jdbc.sql("update tender_member set group_told = true where scoring_key = ?")
        .param(member.scoringKey())
        .update();
  }

  /** Somebody else of its kind is to sit in the place of this member of a 磋商小组 (87令49). */
  void replace(Member member, String reason) {
    jdbc.sql("update tender_member set replaced = ? where scoring_key = ?")
        .params(reason, member.scoringKey())
        .update();
  }

  void invited(Member member) {
    jdbc.sql("update tender_member set invited = true where scoring_key = ?")
        .param(member.scoringKey())
        .update();
  }

  /** Keeps how many members the committee begins with. */
  void setSize(long tenderId, int members) {
    jdbc.sql("update tender_opening set members = ? where tender_id = ?")
        .params(members, tenderId)
        .update();
  }

  /** How many members the committee or group has to have again after recusals. */
  int size(long tenderId) {
    return jdbc.sql(
            "select coalesce((select members from consultation_group where tender_id = :id),"
                + " (select members from tender_opening where tender_id = :id))")
        .param("id", tenderId)
        .query(Integer.class)
        .single();
  }

  void declare(Member member, boolean recused, String reason) {
    jdbc.sql("update tender_member set recused = ?, reason = ? where scoring_key = ?")
        .params(recused, reason, member.scoringKey())
        .update();
  }

  void done(Member member) {
    jdbc.sql("update tender_member set done = true where scoring_key = ?")
        .param(member.scoringKey())
        .update();
  }

  /** Keeps what a member gave for one factor of one bid. */
  void score(Member member, int bidNo, int factorNo, BigDecimal points) {
    jdbc.sql("insert into tender_score values (?, ?, ?, ?)")
        .params(member.scoringKey(), bidNo, factorNo, points)
        .update();
  }

  /** What each member who stays gave each bid in all, by number of the bid. */
  Map<Integer, List<BigDecimal>> given(long tenderId) {
    return jdbc
        .sql(
            "select s.bid_no, sum(s.points) as points from tender_score s join tender_member m on"
                + " m.scoring_key = s.scoring_key where m.tender_id = ? and m.recused is false"
                + " group by s.scoring_key, s.bid_no")
        .param(tenderId)
        .query(Given.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Given::bidNo, Collectors.mapping(Given::points, Collectors.toList())));
  }

  /**
   * What the members who stay gave each bid for the quality of its work, by number of the bid: what
   * puts equal ones of a consultation in order (B32: 财库〔2014〕214号25).
   */
  Map<Integer, BigDecimal> technical(long tenderId) {
    return jdbc
        .sql(
            "select s.bid_no, sum(s.points) as points from tender_score s join tender_member m on"
                + " m.scoring_key = s.scoring_key join tender_factor f on f.tender_id = m.tender_id"
                + " and f.no = s.factor_no where m.tender_id = ? and m.recused is false and f.kind ="
                + " 'QUALITY' group by s.bid_no")
        .param(tenderId)
        .query(Given.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Given::bidNo, Given::points));
  }

  record Given(int bidNo, BigDecimal points) {}
}
