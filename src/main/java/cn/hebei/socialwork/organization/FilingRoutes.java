package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a place files (P3): with the organ above it in the data. For the cities that buy themselves
 * (定州, 辛集, 雄安) the notice is silent, so the setting {@code filing.route-of-cities} decides.
 */
@Service
public class FilingRoutes {

  private static final String SETTING = "filing.route-of-cities";
  private static final int PREFECTURE = 4;

  private final Regions regions;
  private final Rules rules;
  private final TimeSource time;
  private final Organs organs;
  private final Memberships memberships;
  private final SignInDirectory directory;

  FilingRoutes(
      Regions regions,
      Rules rules,
      TimeSource time,
      Organs organs,
      Memberships memberships,
      SignInDirectory directory) {
    this.regions = regions;
    this.rules = rules;
    this.time = time;
    this.organs = organs;
    this.memberships = memberships;
    this.directory = directory;
  }

  /** The code of the organ that this place files with today. */
  public String authorityOf(String place) {
    String above = regions.above(place);
    boolean byCity =
        regions.get(place).level() == Region.Level.CITY
            && rules.get(SETTING, time.today()).value().equals("CITY");
    return byCity ? prefecture(place, above) : above;
  }

  /** The city whose prefecture the place lies in by its code; 雄安 is one itself. */
  private String prefecture(String place, String above) {
    return regions
        .find(place.substring(0, PREFECTURE) + "00")
        .map(Region::code)
        .filter(city -> !city.equals(place))
        .orElse(above);
  }

  /** Lets the people of the authority see whoever files with them. Idempotent. */
  @Transactional
  public void entrust(String authority, String place) {
    if (!regions.withCountiesBelow(authority).contains(place)) {
      regions.entrust(place, authority);
      directory.setTenants(authority, memberships.tenantsOf(organs.get(authority)));
    }
  }
}
