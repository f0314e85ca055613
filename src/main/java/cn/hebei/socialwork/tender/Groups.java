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

  /** Another member leads it, because the first one stood back (B22). */
  void lead(long tenderId, String leader) {
    jdbc.sql("update consultation_group set leader = ? where tender_id = ?")
        .params(leader, tenderId)
        .update();
  }

  /** The group of a round, once formed. */
  Optional<Group> find(long tenderId) {
    return jdbc.sql("select leader, members from consultation_group where tender_id = ?")
        .param(tenderId)
        .query(Group.class)
        .optional();
  }

  /** The member that leads the group of this round. */
  Member leader(long tenderId) {
    String leader = find(tenderId).orElseThrow().leader();
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
   */
  record Group(String leader, int members) {}
}
