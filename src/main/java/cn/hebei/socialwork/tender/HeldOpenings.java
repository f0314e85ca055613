package cn.hebei.socialwork.tender;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which openings were held (P14). */
@Repository
class HeldOpenings {

  private final JdbcClient jdbc;

  HeldOpenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The opening of this round, once it was held. */
  Optional<Held> find(long tenderId) {
    return jdbc.sql("select opened_at, opened_by from tender_opening where tender_id = ?")
        .param(tenderId)
        .query(Held.class)
        .optional();
  }

  /**
   * That an opening was held.
   *
   * @param openedAt when
   * @param openedBy user id of who opened the bids
   */
  record Held(OffsetDateTime openedAt, String openedBy) {}
}
