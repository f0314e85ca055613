package cn.hebei.socialwork.agency;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every registered agency, a page at a time; who takes part in what is told nowhere here (B16). */
@Repository
class Directory {

  private static final int PAGE = 30;
  private static final String FOUND =
      " from organ o left join agency a on a.organ_code = o.code"
          + " left join agency_current s on s.organ_code = o.code"
          + " where o.kind = 'AGENCY' and (position(lower(:words) in lower(o.name)) > 0"
          + " or position(upper(:words) in coalesce(a.credit_code, '')) > 0)";

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The agencies whose name or code contains these words.
   *
   * @param page counted from 1; beyond the last it is the last
   */
  Found find(String words, int page) {
    int total =
        jdbc.sql("select count(*)" + FOUND).param("words", words).query(Integer.class).single();
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int at = Math.min(Math.max(1, page), pages);
    List<Line> lines =
        jdbc.sql(
                "select o.code, o.name, a.credit_code, s.kind, s.stated_at"
                    + FOUND
                    + " order by length(o.code), o.code limit :most offset :before")
            .param("words", words)
            .param("most", PAGE)
            .param("before", (at - 1) * PAGE)
            .query(Line.class)
            .list();
    return new Found(lines, total, at, pages);
  }

  /**
   * A page of agencies.
   *
   * @param total how many there are in all
   * @param page this page, from 1
   * @param pages how many pages
   */
  record Found(List<Line> lines, int total, int page, int pages) {}

  /** An agency in the list. */
  record Line(
      String code,
      String name,
      @Nullable String creditCode,
      @Nullable AgencyKind kind,
      @Nullable OffsetDateTime statedAt) {

    /** When it last stated something, in words. */
    public String statedOn() {
      return statedAt == null ? "尚未填写" : Words.moment(statedAt);
    }
  }
}
