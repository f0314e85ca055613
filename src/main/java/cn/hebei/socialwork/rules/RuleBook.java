package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every version of every rule, and the change of a setting: a new version from a day to come, the
 * old one kept (P44). What law or the notice says (V, S, M) is the business of {@link LawBook}.
 */
@Service
public class RuleBook {

  static final String CHAIN = "settings";
  private static final int MOST_YEARS_AHEAD = 5;
  private static final Map<String, String> COUNTERPARTS =
      Map.of(
          "evaluation.station-points", "evaluation.project-points",
          "evaluation.project-points", "evaluation.station-points");

  private final RuleVersions versions;
  private final TimeSource time;
  private final AuditTrail audit;

  RuleBook(RuleVersions versions, TimeSource time, AuditTrail audit) {
    this.versions = versions;
    this.time = time;
    this.audit = audit;
  }

  /** Every version, by key, the newest first. */
  public List<RuleValue> versions() {
    return versions.all();
  }

  /**
   * Adds a version of a setting; of two that begin on the same day the later one holds. The two
   * parts of the evaluation make a hundred points together: with one the other changes.
   *
   * @param from first day in force, not before today
   * @return the Chinese sentence that refuses, or empty when it is done
   */
  @Transactional
  public Optional<String> change(String key, String value, LocalDate from, String userId) {
    audit.lock(CHAIN);
    InForce all = new InForce(versions.all());
    RuleValue latest = all.latest(key).orElse(null);
    if (latest == null || !latest.setting()) {
      return Optional.of("该项依据法规或通知，不能在此修改。");
    }
    Optional<String> refusal =
        untimely(from, time.today())
            .or(() -> SettingLimits.refusal(latest, value))
            .or(() -> all.contradiction(key, value, from));
    if (refusal.isPresent()) {
      return refusal;
    }
    put(all, latest, value, from, userId);
    Optional.ofNullable(COUNTERPARTS.get(key))
        .flatMap(all::latest)
        .ifPresent(other -> put(all, other, SettingLimits.rest(value), from, userId));
    return Optional.empty();
  }

  /** The sentence that refuses a first day in the past, which others have counted with already. */
  static Optional<String> untimely(LocalDate from, LocalDate today) {
    return from.isBefore(today) || from.isAfter(today.plusYears(MOST_YEARS_AHEAD))
        ? Optional.of("“生效日期”不能早于今天，也不能晚于%d年之后。".formatted(MOST_YEARS_AHEAD))
        : Optional.empty();
  }

  private void put(InForce all, RuleValue old, String value, LocalDate from, String userId) {
    String before =
        all.on(from, old.key())
            .filter(v -> v.effectiveFrom().equals(from))
            .map(v -> "，替换同日生效的" + v.value())
            .orElse("");
    versions.add(
        new RuleValue(
            old.key(),
            value,
            old.unit(),
            old.title(),
            old.article(),
            old.basis(),
            from,
            null,
            userId,
            1,
            false,
            ""));
    audit.append(
        CHAIN,
        userId,
        "settings/" + old.key(),
        "“%s”自%s起为%s%s".formatted(old.title(), from, value, before),
        Digests.of(old.key(), value, from.toString()));
  }
}
