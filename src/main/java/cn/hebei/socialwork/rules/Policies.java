package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 政策依据: the library that plans and tenders cite (R1, R3, P44). A document is added or retired,
 * never changed: what was cited stays cited.
 */
@Service
public class Policies {

  private static final String CHAIN = "settings";
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
  private static final int LONGEST_ISSUER = 60;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_TITLE = 120;

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final AuditTrail audit;

  Policies(JdbcClient jdbc, TimeSource time, AuditTrail audit) {
    this.jdbc = jdbc;
    this.time = time;
    this.audit = audit;
  }

  /** Every document, in the order of entry, retired ones included. */
  public List<Policy> all() {
    return jdbc.sql("select * from policy order by id").query(Policy.class).list();
  }

  /** What may be cited today. */
  public List<String> citations() {
    return all().stream()
        .filter(policy -> policy.standsOn(time.today()))
        .map(Policy::citation)
        .toList();
  }

  /**
   * Adds a document.
   *
   * @return the Chinese sentence that refuses, or empty when it is done
   */
  @Transactional
  public Optional<String> add(Entry entry, String userId) {
    audit.lock(CHAIN);
    Optional<String> refusal = refusal(entry);
    if (refusal.isEmpty()) {
      jdbc.sql(
              "insert into policy (issuer, number, title, issued_on, trial, basis, added_by) values"
                  + " (?, ?, ?, ?, ?, 'D', ?)")
          .params(entry.issuer(), entry.number(), entry.title(), entry.issuedOn(), entry.trial())
          .param(userId)
          .update();
      note(userId, "增加政策依据“%s”".formatted(entry.title()), entry.number());
    }
    return refusal;
  }

  /**
   * Retires a document: from that day on nothing new cites it.
   *
   * @return the Chinese sentence that refuses, or empty when it is done
   */
  @Transactional
  public Optional<String> retire(long id, LocalDate from, String userId) {
    audit.lock(CHAIN);
    LocalDate today = time.today();
    Optional<Policy> policy = all().stream().filter(p -> p.id() == id).findFirst();
    if (policy.isEmpty() || policy.get().retiredOn() != null) {
      return Optional.of("该项政策依据不存在或者已经停用。");
    }
    if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
      return Optional.of("“停用日期”不能早于今天，也不能晚于一年之后。");
    }
    if (all().stream().noneMatch(p -> p.id() != id && p.retiredOn() == null)) {
      return Optional.of("至少须保留一项政策依据，请先增加新的再停用。");
    }
    jdbc.sql("update policy set retired_on = ? where id = ?").params(from, id).update();
    note(userId, "自%s起停用政策依据“%s”".formatted(from, policy.get().title()), from.toString());
    return Optional.empty();
  }

  private Optional<String> refusal(Entry entry) {
    return text("发文机关", entry.issuer(), 1, LONGEST_ISSUER)
        .or(() -> text("文号", entry.number(), 0, LONGEST_NUMBER))
        .or(() -> text("文件名称", entry.title(), 1, LONGEST_TITLE))
        .or(
            () ->
                entry.issuedOn().isAfter(time.today()) || entry.issuedOn().isBefore(EARLIEST)
                    ? Optional.of("“发布日期”应在%s至今天之间。".formatted(EARLIEST))
                    : Optional.empty())
        .or(
            () ->
                all().stream()
                        .anyMatch(
                            p ->
                                p.title().equals(entry.title())
                                    && p.number().equals(entry.number()))
                    ? Optional.of("“文件名称”“%s”已经在政策依据中。".formatted(entry.title()))
                    : Optional.empty());
  }

  private static Optional<String> text(String field, String value, int least, int most) {
    if (value.length() < least || value.length() > most) {
      return Optional.of("“%s”应为%d至%d个字。".formatted(field, least, most));
    }
    return value.chars().anyMatch(Character::isISOControl)
        ? Optional.of("“%s”中有不能保存的字符，请重新填写。".formatted(field))
        : Optional.empty();
  }

  private void note(String userId, String outcome, String digested) {
    audit.append(CHAIN, userId, "settings/policy", outcome, Digests.of(outcome, digested));
  }

  /**
   * A document to be added.
   *
   * @param issuer who issued it
   * @param number 文号, may be empty
   * @param title its title, without the trial mark
   * @param issuedOn its date
   * @param trial whether it is issued on trial
   */
  public record Entry(
      String issuer, String number, String title, LocalDate issuedOn, boolean trial) {

    /** Blanks at the ends do not count. */
    public Entry {
      issuer = issuer.strip();
      number = number.strip();
      title = title.strip();
    }
  }
}
