package cn.hebei.socialwork.region;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of the province and how they hang together. */
@Repository
public class Regions {

  private static final RowMapper<Region> ROW =
      (rs, i) ->
          new Region(
              rs.getString("code"),
              rs.getString("name"),
              Region.Level.valueOf(rs.getString("level").toUpperCase(Locale.ROOT)),
              rs.getString("parent_code"),
              rs.getString("kind"));

  private final JdbcClient jdbc;

  Regions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The place with this code, if the data know it. */
  public Optional<Region> find(String code) {
    return jdbc.sql("select * from region where code = ?").param(code).query(ROW).optional();
  }

  /**
   * The place with this code.
   *
   * @throws IllegalArgumentException when the data do not know it
   */
  public Region get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("unknown region " + code));
  }

  /** The place above, in the data and not by the code (P3); nothing is above the province. */
  public String above(String code) {
    return Optional.ofNullable(get(code).parentCode()).orElse(code);
  }

  /** The places directly below, by code. */
  public List<Region> childrenOf(String code) {
    return jdbc.sql("select * from region where parent_code = ? order by code")
        .param(code)
        .query(ROW)
        .list();
  }

  /**
   * Its townships and sub-districts, by code; 定州 and 辛集 have theirs directly below the city, other
   * cities those of their counties, a township has itself.
   */
  public List<Region> townshipsOf(String code) {
    return jdbc.sql(
            "with recursive below as (select * from region where code = :code union all select r.*"
                + " from region r join below b on r.parent_code = b.code) select * from below where"
                + " level = 'township' order by code")
        .param("code", code)
        .query(ROW)
        .list();
  }

  /**
   * Every place that buys services by itself: the counties, and the cities that have townships
   * directly below them (定州, 辛集).
   */
  public List<Region> purchasers() {
    return jdbc.sql(
            "select r.* from region r where r.level = 'county' or (r.level = 'city' and exists"
                + " (select 1 from region t where t.parent_code = r.code and t.level = 'township'))"
                + " order by r.code")
        .query(ROW)
        .list();
  }

  /**
   * Whether the place may buy services by the data alone: one of {@link #purchasers}, or a township
   * for itself (R43, P20).
   */
  public boolean mayBuy(String code) {
    return purchasers().stream().anyMatch(r -> r.code().equals(code))
        || find(code).filter(r -> r.level() == Region.Level.TOWNSHIP).isPresent();
  }

  /** From now on the authority sees this place, which files with it without lying below it (P3). */
  public void entrust(String place, String authority) {
    jdbc.sql(
            "insert into region_entrusted (region_code, authority_code) values (?, ?) on conflict do"
                + " nothing")
        .params(place, authority)
        .update();
  }

  /**
   * The codes of every place that may buy within this one: as {@link #withCountiesBelow}, and the
   * townships, which may buy for themselves (R43).
   */
  public List<String> buyersWithin(String code) {
    List<String> places = withCountiesBelow(code);
    return Stream.concat(
            places.stream(),
            jdbc
                .sql(
                    "select code from region where level = 'township' and parent_code in (:places)"
                        + " order by code")
                .param("places", places)
                .query(String.class)
                .list()
                .stream())
        .distinct()
        .toList();
  }

  /**
   * The codes of this place, of every county-level place below it and of those that file with it:
   * the tenants that its people see.
   */
  public List<String> withCountiesBelow(String code) {
    return jdbc.sql(
            "with recursive below as (select code, level from region where code = :code union all"
                + " select r.code, r.level from region r join below b on r.parent_code = b.code where"
                + " r.level <> 'township') select code from below union select region_code from"
                + " region_entrusted where authority_code = :code order by code")
        .param("code", code)
        .query(String.class)
        .list();
  }
}
