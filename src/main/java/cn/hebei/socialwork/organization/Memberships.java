package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a post lets its holder see: the groups and tenants that follow from organ and role. */
@Component
class Memberships {

  private final Organs organs;
  private final Regions regions;

  Memberships(Organs organs, Regions regions) {
    this.organs = organs;
    this.regions = regions;
  }

  /** The groups a post brings: the organ, the organ's role, and the role-wide ones. */
  Set<String> groupsOf(Post post) {
    Organ organ = organs.get(post.organCode());
    Set<String> groups =
        new TreeSet<>(Set.of(organ.code(), organ.code() + "-" + post.role().code()));
    groups.addAll(wideGroups(organ, post.role()));
    return groups;
  }

  private Set<String> wideGroups(Organ organ, Role role) {
    return switch (role) {
      case AUDITOR -> Set.of(WideGroup.AUDITOR);
      case ADMIN, SUPERVISOR -> Set.of();
      default ->
          switch (organ.kind()) {
            case AGENCY -> Set.of(WideGroup.AGENCIES);
            case AGENT -> Set.of(WideGroup.AGENTS);
            case EXPERT -> Set.of(WideGroup.EXPERTS);
            case TOWNSHIP -> Set.of(WideGroup.TOWNSHIP);
            case CIVIL_AFFAIRS, OTHER ->
                isAboveCounty(organ)
                    ? Set.of(WideGroup.STAFF, WideGroup.MONITOR)
                    : Set.of(WideGroup.STAFF);
          };
    };
  }

  private boolean isAboveCounty(Organ organ) {
    return Optional.ofNullable(organ.regionCode())
        .flatMap(regions::find)
        .map(r -> r.level() == Region.Level.CITY || r.level() == Region.Level.PROVINCE)
        .orElse(false);
  }

  /** The tenants whose cases the people of an organ see. */
  List<String> tenantsOf(Organ organ) {
    String region = organ.regionCode();
    if (region == null || organ.kind() == Organ.Kind.TOWNSHIP) {
      return organ.kind() == Organ.Kind.OTHER ? List.of() : List.of(organ.code());
    }
    return regions.withCountiesBelow(region);
  }
}
