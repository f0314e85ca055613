package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Role;
import java.util.Set;

/**
 * Who looks.
 *
 * @param userId the person
 * @param organ his or her organ
 * @param roles the roles he or she holds there
 * @param purchaser whether the organ buys services
 */
record Viewer(String userId, Organ organ, Set<Role> roles, boolean purchaser) {

  private static final Set<Role> STAFF =
      Set.of(Role.OFFICER, Role.BUSINESS, Role.DEPUTY, Role.PRINCIPAL, Role.FINANCE);

  /** The people of civil affairs at every level, and the auditor. */
  boolean readsAgencies() {
    return roles.contains(Role.AUDITOR)
        || (organ.kind() == Organ.Kind.CIVIL_AFFAIRS && roles.stream().anyMatch(STAFF::contains));
  }

  /** The purchaser's officer asks official sources (P10). */
  public boolean recordsCredit() {
    return purchaser && roles.contains(Role.OFFICER);
  }

  /** Who asked is told to the same organ and the auditor only: others need not guess at tenders. */
  public String asker(CreditRecord record) {
    return roles.contains(Role.AUDITOR) || organ.code().equals(record.queriedByOrgan())
        ? record.queriedBy()
        : "其他采购人";
  }

  boolean isAgency() {
    return roles.contains(Role.AGENCY);
  }

  /** Experts and supervisors tell where they work. */
  boolean tellsEmployers() {
    return roles.contains(Role.EXPERT) || roles.contains(Role.SUPERVISOR);
  }
}
