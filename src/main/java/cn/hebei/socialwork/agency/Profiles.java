package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies state of themselves, in dated versions. Nobody approves them (P9); each tender's
 * qualification reads what was stated on its day.
 */
@Service
public class Profiles {

  private final StatementStore store;
  private final AgencyLog log;
  private final TimeSource time;

  Profiles(StatementStore store, AgencyLog log, TimeSource time) {
    this.store = store;
    this.log = log;
    this.time = time;
  }

  /** What the agency states now; empty when it has stated nothing. */
  public Optional<Statement> current(String organCode) {
    return store.current(organCode);
  }

  /** What stood at the end of this day. */
  public Optional<Statement> at(String organCode, LocalDate day) {
    return store.before(organCode, TimeSource.at(day.plusDays(1).atStartOfDay()));
  }

  /** Every version, newest first. */
  public List<Statement> history(String organCode) {
    return store.history(organCode);
  }

  /** One sentence on what the profile still lacks; empty when it is whole. */
  public Optional<String> reminder(String organCode) {
    List<String> missing = ProfileField.missing(entry(organCode));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("机构资料还没有填写：" + String.join("、", missing) + "；现在就可以投标，资格审查时要用到这些资料。");
  }

  /**
   * A new version of what the agency states, and its credit code where it has none yet.
   *
   * @return the sentence that refuses it, or empty when it is kept
   */
  @Transactional
  public Optional<String> state(String actor, String organCode, ProfileEntry entry) {
    log.lock(organCode);
    ProfileEntry before = entry(organCode);
    Instant now = time.now();
    Optional<String> refusal =
        ProfileChecks.refusal(entry, LocalDate.ofInstant(now, TimeSource.ZONE))
            .or(() -> outdated(before, entry))
            .or(() -> otherCode(organCode, entry, now));
    if (refusal.isEmpty()) {
      int no = store.current(organCode).map(Statement::no).orElse(0) + 1;
      add(actor, organCode, no, entry, ProfileField.changed(before, entry));
    }
    return refusal;
  }

  /** What an agency said when it signed up; its chain is new. */
  void begin(String organCode, ProfileEntry entry) {
    log.lock(organCode);
    add(organCode, organCode, 1, entry, ProfileField.changed(ProfileEntry.blank(), entry));
  }

  /** The current version as it was typed, blank where there is none. */
  ProfileEntry entry(String organCode) {
    return store
        .current(organCode)
        .flatMap(s -> store.agency(organCode).map(a -> s.entry(a.creditCode())))
        .orElseGet(ProfileEntry::blank);
  }

  private static Optional<String> outdated(ProfileEntry before, ProfileEntry entry) {
    if (!before.version().equals(entry.version())) {
      return Optional.of("机构资料刚被本机构其他人员修改过，请记下您的改动，重新打开本页后再保存。");
    }
    return ProfileField.changed(before, entry).isEmpty()
        ? Optional.of("没有改动任何一项，不需要保存。")
        : Optional.empty();
  }

  private Optional<String> otherCode(String organCode, ProfileEntry entry, Instant now) {
    Optional<Agency> known = store.agency(organCode);
    if (known.isPresent()) {
      return known.filter(a -> !a.creditCode().equals(entry.creditCode())).isPresent()
          ? Optional.of("“统一社会信用代码”登记后不能更改；换了代码的是另一个机构，请重新注册。")
          : Optional.empty();
    }
    store.claim(entry.creditCode());
    return store.register(organCode, entry.creditCode(), now)
        ? Optional.empty()
        : Optional.of("“统一社会信用代码”已经由另一个账号登记，请核对。");
  }

  private void add(
      String actor, String organCode, int no, ProfileEntry entry, List<String> changed) {
    store.add(organCode, no, entry, time.now(), actor);
    log.append(
        organCode,
        actor,
        "profile",
        "机构资料第%d版，改动：%s".formatted(no, String.join("、", changed)),
        Arrays.stream(ProfileField.values()).map(f -> f.of(entry)).toArray(String[]::new));
  }
}
