package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.tender.Award;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement comes from: a tender's award begins a cycle, a renewal goes on with the year
 * before (R52, R63).
 *
 * @param award the tender's decision, null on renewal
 * @param last the year before's agreement, null for a new lot
 */
record Origin(@Nullable Award award, @Nullable StoredAgreement last) {

  /** An origin has one or the other. */
  Origin {
    if (award == null && last == null) {
      throw new IllegalArgumentException("an agreement comes from an award or from a renewal");
    }
  }

  boolean renewal() {
    return award == null;
  }

  /** Whether the cycle may go on after this year: its tender announced so (B37). */
  boolean renewable() {
    return award == null || award.renewal();
  }

  String agencyCode() {
    return award != null ? award.agencyCode() : lastTerms().agencyCode();
  }

  /** Year within the cycle: one more than last year's on renewal, else the first. */
  int cycleYear() {
    return renewal() ? lastTerms().cycleYear() + 1 : 1;
  }

  /** First possible day: not before the award, and the day after last year's agreement (P1). */
  LocalDate earliest() {
    LocalDate after = last == null ? LocalDate.MIN : last.terms().serviceTo().plusDays(1);
    return award != null && award.awardedOn().isAfter(after) ? award.awardedOn() : after;
  }

  private Agreement lastTerms() {
    if (last == null) {
      throw new IllegalStateException("no agreement to renew");
    }
    return last.terms();
  }
}
