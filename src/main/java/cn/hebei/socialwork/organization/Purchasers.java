package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.RuleBook;
import cn.hebei.socialwork.rules.Rules;
import org.springframework.stereotype.Service;

/**
 * Who may buy: the county and whoever buys like one (R42), a township for itself (R43, P20). The
 * notice leaves a purchaser above the county open, so the setting {@code plan.city-purchaser}
 * decides whether a city may too (P44).
 */
@Service
public class Purchasers {

  private static final String SETTING = "plan.city-purchaser";

  private final Regions regions;
  private final Rules rules;
  private final RuleBook book;
  private final TimeSource time;

  Purchasers(Regions regions, Rules rules, RuleBook book, TimeSource time) {
    this.regions = regions;
    this.rules = rules;
    this.book = book;
    this.time = time;
  }

  /** Whether somebody of this place may begin a purchase today. */
  public boolean mayBuy(String place) {
    return regions.mayBuy(place) || (isCity(place) && rules.yes(SETTING, time.today()));
  }

  /**
   * Whether this place may begin a purchase or could once: what a city has begun goes on when the
   * setting is taken back.
   */
  public boolean buys(String place) {
    return regions.mayBuy(place) || (isCity(place) && couldOnce());
  }

  private boolean couldOnce() {
    return book.versions().stream()
        .anyMatch(
            version ->
                version.key().equals(SETTING)
                    && Boolean.parseBoolean(version.value())
                    && !version.effectiveFrom().isAfter(time.today()));
  }

  private boolean isCity(String place) {
    return regions.find(place).filter(r -> r.level() == Region.Level.CITY).isPresent();
  }
}
