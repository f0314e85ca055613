package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseProgress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The audit chain of a case as people read it. */
@Component
class Timeline {

  private final AuditTrail audit;
  private final CaseProgress progress;
  private final Accounts accounts;
  private final Organs organs;

  Timeline(AuditTrail audit, CaseProgress progress, Accounts accounts, Organs organs) {
    this.audit = audit;
    this.progress = progress;
    this.accounts = accounts;
    this.organs = organs;
  }

  /** Every decision of the case, in order. */
  List<Entry> of(CaseKey key) {
    List<AuditEvent> events = audit.events(key.root().value());
    Map<String, String> people =
        events.stream()
            .map(AuditEvent::actor)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::person));
    return events.stream()
        .map(
            e ->
                new Entry(
                    e.seq(),
                    RehearsalClock.text(e.at()),
                    progress.nameOf(e.what()),
                    e.actor().equals("system") ? "自动办理" : e.outcome(),
                    people.getOrDefault(e.actor(), e.actor()),
                    e.hash()))
        .toList();
  }

  private String person(String userId) {
    return accounts.find(userId).map(this::nameAndOrgan).orElse("系统");
  }

  private String nameAndOrgan(Account account) {
    return account.displayName() + "（" + organs.get(account.organCode()).name() + "）";
  }

  /**
   * One decision.
   *
   * @param seq its number in the chain
   * @param at when
   * @param what process and step in Chinese
   * @param outcome what was decided
   * @param who name and organ, or 系统
   * @param hash the link's hash
   */
  record Entry(long seq, String at, String what, String outcome, String who, String hash) {}
}
