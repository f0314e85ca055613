package cn.hebei.socialwork.tender;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps each round's 磋商小组: its members, and who of them leads it (B21, P11). */
@Repository
class Groups {

  private final JdbcClient jdbc;
  private final Committees committees;

  Groups(JdbcClient jdbc, Committees committees) {
    this.jdbc = jdbc;
    this.committees = committees;
  }

  /** Forms the group of a round. */
  void form(long tenderId, List<String> experts, String leader) {
    jdbc.sql("insert into consultation_group (tender_id, leader, members) values (?, ?, ?)")
        .params(tenderId, leader, experts.size())
        .update();
    experts.forEach(e -> committees.addToGroup(tenderId, e));
  }

  /** Another member leads it, because the first one stood back or was replaced (B22). */
  void lead(long tenderId, String leader) {
    jdbc.sql("update consultation_group set leader = ? where tender_id = ?")
        .params(leader, tenderId)
        .update();
  }

  /** What its leader has drafted is there for everybody to sign (P11). */
  void drafted(long tenderId) {
    jdbc.sql(
            "update consultation_group set draft = draft + 1, drafted = true where tender_id = ? and"
                + " not drafted")
        .param(tenderId)
        .update();
  }

  /** No more than half agree with the draft: its leader drafts again. */
  void draftAgain(long tenderId) {
    jdbc.sql("update consultation_group set drafted = false where tender_id = ?")
        .param(tenderId)
        .update();
  }

  /** The group has agreed on its record: from now on suppliers are told what it found. */
  void conclude(long tenderId) {
    jdbc.sql("update consultation_group set concluded = true where tender_id = ?")
        .param(tenderId)
        .update();
  }

  /** The group of a round. */
  Group get(long tenderId) {
    return find(tenderId).orElseThrow();
  }

  /** The group of a round, once formed. */
  Optional<Group> find(long tenderId) {
    return jdbc.sql(
            "select leader, members, draft, drafted, concluded from consultation_group where"
                + " tender_id = ?")
        .param(tenderId)
        .query(Group.class)
        .optional();
  }

  /** The member that leads the group of this round. */
  Member leader(long tenderId) {
    String leader = get(tenderId).leader();
    return committees.of(tenderId).stream()
        .filter(m -> m.expertCode().equals(leader))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A group.
   *
   * @param leader expert code of who leads it
   * @param members how many it has to have again after recusals
   * @param draft how often its leader has drafted the record
   * @param drafted whether the last draft is there to be signed
   * @param concluded whether more than half have agreed with it
   */
  record Group(String leader, int members, int draft, boolean drafted, boolean concluded) {}
}
