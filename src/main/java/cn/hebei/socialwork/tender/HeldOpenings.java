package cn.hebei.socialwork.tender;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    return jdbc.sql(
            "select opened_at, opened_by, registered_at from tender_opening where tender_id = ?")
        .param(tenderId)
        .query(Held.class)
        .optional();
  }

  /**
   * That an opening was held.
   *
   * @param openedAt when; of one held elsewhere of which no more is known, when it was registered
   * @param openedBy user id of who opened the bids, or registered that somebody did
   * @param registeredAt when one held elsewhere was registered (P12), null for one held here
   */
  record Held(OffsetDateTime openedAt, String openedBy, @Nullable OffsetDateTime registeredAt) {}
}
