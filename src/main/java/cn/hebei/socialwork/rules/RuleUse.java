package cn.hebei.socialwork.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;

/**
 * A check that used a version of a rule.
 *
 * @param scope the case or the part of it
 * @param rule the version, with title, article and basis
 * @param usedFor what was checked
 * @param firstUsedAt when it was checked for the first time
 */
public record RuleUse(String scope, RuleValue rule, String usedFor, Instant firstUsedAt) {

  static RowMapper<RuleUse> row(RowMapper<RuleValue> version) {
    return (rs, i) ->
        new RuleUse(
            rs.getString("scope"),
            Objects.requireNonNull(version.mapRow(rs, i)),
            rs.getString("used_for"),
            rs.getObject("first_used_at", OffsetDateTime.class).toInstant());
  }
}
