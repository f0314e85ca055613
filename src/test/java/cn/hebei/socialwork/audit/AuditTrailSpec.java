package cn.hebei.socialwork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditTrail.Fault;
import cn.hebei.socialwork.audit.AuditTrail.Verification;
import cn.hebei.socialwork.support.ProcessSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain of five decisions, and everything somebody with the database could do to it. */
@ProcessSpec
class AuditTrailSpec {

  private static final String KEY = "130123-01-2025";
  private static final int EVENTS = 5;

  @Autowired private AuditTrail trail;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void fiveDecisions() {
    for (int n = 1; n <= EVENTS; n++) {
      String outcome = "第" + n + "次";
      transaction.executeWithoutResult(
          status -> {
            trail.lock(KEY);
            trail.append(KEY, "130123-officer", "plan/userTask_draft", outcome, "d");
          });
    }
  }

  private void tamper(String sql) {
    jdbc.sql(sql).update();
  }

  private void found(long number, Fault fault) {
    Verification finding = trail.verify(KEY);
    assertThat(finding.firstBroken()).isEqualTo(number);
    assertThat(finding.fault()).isEqualTo(fault);
    assertThat(finding.sentence()).contains("第" + number + "条");
  }

  @Test
  void anUntouchedChainIsWhole() {
    assertThat(trail.verify(KEY).whole()).isTrue();
    assertThat(trail.verify(KEY).sentence()).isEqualTo("共5条记录，全部完好。");
  }

  @Test
  void aChangedOutcomeIsFound() {
    tamper("update audit_event set outcome = '同意' where seq = 3");
    found(3, Fault.CHANGED);
  }

  @Test
  void aChangedActorOrTimeIsFound() {
    tamper("update audit_event set actor = '130123-deputy' where seq = 4");
    found(4, Fault.CHANGED);
    tamper("update audit_event set at = at - interval '1 day' where seq = 2");
    found(2, Fault.CHANGED);
  }

  @Test
  void aRemovedLinkIsFound() {
    tamper("delete from audit_event where seq = 2");
    found(2, Fault.MISSING);
  }

  @Test
  void aRemovedLinkIsFoundAlsoWhenTheRestMovesUp() {
    tamper("delete from audit_event where seq = 2");
    for (int n = 3; n <= EVENTS; n++) {
      tamper("update audit_event set seq = seq - 1 where seq = " + n);
    }
    found(2, Fault.CHANGED);
  }

  @Test
  void anInsertedLinkIsFound() {
    for (int n = EVENTS; n >= 3; n--) {
      tamper("update audit_event set seq = seq + 1 where seq = " + n);
    }
    tamper(
        "insert into audit_event select case_key, 3, at, actor, what, '同意', digest, algorithm,"
            + " hash, 'x' from audit_event where seq = 2");
    found(3, Fault.CHANGED);
  }

  @Test
  void aWellMadeLinkAddedAtTheEndIsFound() {
    AuditEvent last = trail.events(KEY).get(EVENTS - 1);
    AuditEvent forged =
        AuditEvent.next(KEY, EVENTS, last.hash(), last.at(), "130123-officer", "x", "同意", "d");
    jdbc.sql(
            "insert into audit_event select case_key, 6, at, ?, ?, ?, ?, algorithm, hash, ? from"
                + " audit_event where seq = 5")
        .params(forged.actor(), forged.what(), forged.outcome(), forged.digest(), forged.hash())
        .update();
    found(6, Fault.ADDED);
  }

  @Test
  void swappedLinksAreFound() {
    tamper("update audit_event set seq = 99 where seq = 2");
    tamper("update audit_event set seq = 2 where seq = 3");
    tamper("update audit_event set seq = 3 where seq = 99");
    found(2, Fault.CHANGED);
  }

  @Test
  void aTailCutOffIsFoundByTheHead() {
    tamper("delete from audit_event where seq >= 4");
    found(4, Fault.MISSING);
  }

  @Test
  void aWholeChainTakenAwayIsFoundByTheHead() {
    tamper("delete from audit_event");
    found(1, Fault.MISSING);
  }

  @Test
  void aHeadTakenAwayIsFound() {
    tamper("delete from audit_head");
    found(1, Fault.ADDED);
    assertThat(trail.caseKeys()).contains(KEY);
  }

  @Test
  void aLastLinkWrittenAnewIsFoundByTheHead() {
    AuditEvent fourth = trail.events(KEY).get(3);
    AuditEvent forged =
        AuditEvent.next(KEY, 4, fourth.hash(), fourth.at(), "130123-officer", "x", "同意", "d");
    jdbc.sql(
            "update audit_event set at = ?, actor = ?, what = ?, outcome = ?, digest = ?, hash = ?"
                + " where seq = 5")
        .params(
            forged.at().atOffset(java.time.ZoneOffset.UTC),
            forged.actor(),
            forged.what(),
            forged.outcome(),
            forged.digest(),
            forged.hash())
        .update();
    found(5, Fault.CHANGED);
  }
}
