package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The cities and counties that a visitor may choose. */
@Component
class Places {

  private final Regions regions;

  Places(Regions regions) {
    this.regions = regions;
  }

  /** Every city with the places in it that buy, by code. */
  List<City> all() {
    Map<String, List<Region>> byCity = new TreeMap<>();
    for (Region buyer : regions.purchasers()) {
      String city =
          buyer.level() == Region.Level.CITY || buyer.parentCode() == null
              ? buyer.code()
              : buyer.parentCode();
      List<Region> within = byCity.computeIfAbsent(city, c -> new ArrayList<>());
      if (!buyer.code().equals(city)) {
        within.add(buyer);
      }
    }
    return byCity.entrySet().stream()
        .map(e -> new City(regions.get(e.getKey()), e.getValue()))
        .toList();
  }

  /**
   * The purchasers' places within a chosen one, its townships too (R43); empty when there is no
   * such city or county.
   */
  Optional<Set<String>> within(String code) {
    return regions
        .find(code)
        .filter(r -> r.level() == Region.Level.CITY || r.level() == Region.Level.COUNTY)
        .map(r -> Set.copyOf(regions.buyersWithin(code)));
  }

  /**
   * A city.
   *
   * @param city itself
   * @param counties within, by code; none for 定州 and 辛集
   */
  record City(Region city, List<Region> counties) {}
}
