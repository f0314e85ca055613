package cn.hebei.socialwork.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people and organs by what an administrator knows of them: a name, a part of it, a code. */
@Repository
class AccountSearch {

  /** More than one page tells nobody anything. */
  private static final int MOST = 50;

  private static final String SELECT =
      """
      select o.code as organ_code, o.name as organ_name, a.user_id, a.display_name
      from organ o left join account a on a.organ_code = o.code
      where strpos(o.name, :words) > 0 or o.code = :words
        or strpos(a.display_name, :words) > 0 or strpos(a.user_id, :words) > 0
      order by a.user_id is null, o.code, a.user_id limit :most
      """;

  private final JdbcClient jdbc;

  AccountSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The people these words fit, and the organs, with everybody in them; those with people first.
   */
  List<Found> found(String words) {
    return jdbc.sql(SELECT).param("words", words).param("most", MOST).query(Found.class).list();
  }

  /**
   * A person in an organ, or an organ without anybody.
   *
   * @param organCode the organ
   * @param organName its name
   * @param userId who signs in, or null
   * @param displayName the name, or null
   */
  record Found(
      String organCode, String organName, @Nullable String userId, @Nullable String displayName) {}
}
