package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Rules;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who was handed a password or a post by whom. Whoever sets somebody else's password can sign in as
 * him: for some days both count as one person where two are wanted (four eyes), and what an agency
 * had submitted before stays closed to whoever signs in afterwards, or was put there afterwards.
 */
@Service
public class Handovers {

  private static final String DAYS = "accounts.same-person-days";

  private final JdbcClient jdbc;
  private final Rules rules;
  private final TimeSource time;

  Handovers(JdbcClient jdbc, Rules rules, TimeSource time) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.time = time;
  }

  /** Keeps that this actor has set this user's password and knows it. */
  void note(String userId, String actor) {
    if (!userId.equals(actor)) {
      jdbc.sql(
              "insert into password_handover (user_id, set_by, set_on, set_at) values (?, ?, ?, ?)")
          .params(userId, actor, time.today(), time.now().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Keeps since when this post is held: somebody else gave it. */
  void note(Post post) {
    jdbc.sql("update post set given_at = ? where user_id = ? and organ_code = ? and role = ?")
        .params(
            time.now().atOffset(ZoneOffset.UTC),
            post.userId(),
            post.organCode(),
            post.role().name())
        .update();
  }

  /**
   * Why two do not make four eyes: they are one person, or one has lately set the other's password.
   *
   * @return words to stand before what the first one did, such as 由您本人, or empty when they are two
   */
  public Optional<String> samePerson(String one, String actor) {
    if (one.equals(actor)) {
      return Optional.of("由您本人");
    }
    LocalDate today = time.today();
    int days = rules.whole(DAYS, today);
    boolean handed =
        jdbc.sql(
                    "select count(*) from password_handover where set_on >= :since and ((user_id = :one"
                        + " and set_by = :other) or (user_id = :other and set_by = :one))")
                .param("since", today.minusDays(days))
                .param("one", one)
                .param("other", actor)
                .query(Integer.class)
                .single()
            > 0;
    return handed
        ? Optional.of("由%s（%d日内您与其之间重置过登录密码，视为同一人）".formatted(name(one), days))
        : Optional.empty();
  }

  private String name(String userId) {
    return jdbc.sql("select display_name from account where user_id = ?")
        .param(userId)
        .query(String.class)
        .optional()
        .orElse(userId);
  }

  /** When somebody else last set this user's password or gave him a post that he holds. */
  public Optional<OffsetDateTime> last(String userId) {
    return jdbc.sql(
            "select set_at from password_handover where user_id = :user union all select given_at"
                + " from post where user_id = :user and given_at is not null order by 1 desc limit 1")
        .param("user", userId)
        .query(OffsetDateTime.class)
        .optional();
  }

  /** Days during which both count as one person. */
  int days() {
    return rules.whole(DAYS, time.today());
  }
}
