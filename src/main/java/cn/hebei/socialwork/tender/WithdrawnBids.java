package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who took its bid back in time and left it at that; for use after the deadline (B18, P15). */
@Component
class WithdrawnBids {

  private final Bids bids;

  WithdrawnBids(Bids bids) {
    this.bids = bids;
  }

  /** The day on which this agency withdrew from a round for good. */
  Optional<LocalDate> day(long tenderId, String agencyCode) {
    List<Bid> own =
        bids.of(agencyCode).stream()
            .filter(b -> b.submitted() && bids.tenderOf(b) == tenderId)
            .toList();
    return own.stream().anyMatch(b -> b.takenBack() == null)
        ? Optional.empty()
        : own.stream()
            .filter(b -> b.takenBack() == Bid.TakenBack.WITHDRAWN)
            .map(b -> Objects.requireNonNull(b.takenBackAt()))
            .max(Comparator.naturalOrder())
            .map(at -> at.atZoneSameInstant(TimeSource.ZONE).toLocalDate());
  }
}
