package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A law has changed, or an article has been looked up: the administrator adds a dated version with
 * the article and the reason. The old version ends on the day before and stays; cases that use it
 * already keep it (B1, B28, B54).
 */
@Service
public class LawBook {

  private static final Set<String> BASES = Set.of("V", "S", "M");

  private final RuleVersions versions;
  private final TimeSource time;
  private final AuditTrail audit;

  LawBook(RuleVersions versions, TimeSource time, AuditTrail audit) {
    this.versions = versions;
    this.time = time;
    this.audit = audit;
  }

  /**
   * Adds a version of a rule of law or notice and writes it into the chain of the settings.
   *
   * @return the Chinese sentence that refuses, or empty when it is done
   */
  @Transactional
  public Optional<String> enact(Enactment wanted, String userId) {
    audit.lock(RuleBook.CHAIN);
    InForce all = new InForce(versions.all());
    RuleValue latest = all.latest(wanted.key()).orElse(null);
    if (latest == null || latest.setting()) {
      return Optional.of("该项不是法规或通知规定的事项，不能登记法规版本。");
    }
    Optional<String> refusal =
        RuleBook.untimely(wanted.from(), time.today())
            .or(wanted::incomplete)
            .or(() -> SettingLimits.refusal(latest, wanted.value()))
            .or(() -> unchanged(all, wanted))
            .or(() -> all.contradiction(wanted.key(), wanted.value(), wanted.from()));
    if (refusal.isEmpty()) {
      add(latest, wanted, userId);
    }
    return refusal;
  }

  private static Optional<String> unchanged(InForce all, Enactment wanted) {
    return all.on(wanted.from(), wanted.key())
        .filter(v -> !v.sample())
        .filter(v -> v.value().equals(wanted.value()))
        .filter(v -> v.article().equals(wanted.article()) && v.basis().equals(wanted.basis()))
        .map(v -> "新版本的值、依据和核对情况与%s有效的版本相同，无须登记。".formatted(wanted.from()));
  }

  private void add(RuleValue old, Enactment wanted, String userId) {
    RuleValue version =
        new RuleValue(
            old.key(),
            wanted.value(),
            old.unit(),
            old.title(),
            wanted.article(),
            wanted.basis(),
            wanted.from(),
            null,
            userId,
            1,
            false,
            wanted.reason());
    versions.add(version);
    audit.append(
        RuleBook.CHAIN,
        userId,
        "rules/" + old.key(),
        "“%s”自%s起为%s，依据%s（%s），理由：%s"
            .formatted(
                old.title(),
                wanted.from(),
                version.shownWithUnit(),
                wanted.article(),
                version.standing(),
                wanted.reason()),
        Digests.of(
            old.key(),
            wanted.value(),
            wanted.article(),
            wanted.basis(),
            wanted.from().toString(),
            wanted.reason()));
  }

  /**
   * What the administrator has entered.
   *
   * @param key which rule
   * @param value its value from then on, by the rule's unit
   * @param article number of the document and the article
   * @param basis V text read, S secondary source, M not looked up yet
   * @param from first day in force, today or later
   * @param reason why this version is entered
   */
  public record Enactment(
      String key, String value, String article, String basis, LocalDate from, String reason) {

    private Optional<String> incomplete() {
      if (!SettingLimits.isText(article)) {
        return Optional.of("“依据条文”须填写文号和条款，不超过200个字。");
      }
      if (!BASES.contains(basis)) {
        return Optional.of("“核对情况”应从所列选项中选择。");
      }
      return SettingLimits.isText(reason) ? Optional.empty() : Optional.of("“登记理由”须填写，不超过200个字。");
    }
  }
}
