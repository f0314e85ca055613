package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.sealing.EarlierSeal;
import cn.hebei.socialwork.sealing.MasterKey;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** A new master key: before, old and new both open; after, the old one is not needed. */
class KeyRotationTest {

  private final byte[] oldBytes = EarlierSeal.key();
  private final String oldText = EarlierSeal.text(oldBytes);
  private final String newText = EarlierSeal.text(EarlierSeal.key());
  private final MasterKey old = MasterKey.of(oldText, "");
  private final MasterKey both = MasterKey.of(newText, oldText);
  private final MasterKey fresh = MasterKey.of(newText, "");

  private final SealedRound round = new SealedRound();
  private final AuditTrail audit = mock(AuditTrail.class);

  private KeyRotation.Outcome rotate(MasterKey master) {
    return new KeyRotation(round.jdbc(), master, audit, mock(PlatformTransactionManager.class))
        .rotate();
  }

  private void opens(MasterKey master, String... keys) {
    round.at(SealedRound.DEADLINE);
    for (String key : keys) {
      assertThat(round.opened(master, key)).isEqualTo(SealedRound.OFFER);
    }
  }

  @Test
  void afterItTheOldKeyIsNotNeededAnyMore() {
    round.publish(old);
    round.submitted(old, "a", "agency-1");
    round.submitted(both, "b", "agency-2");
    Bid before = round.bids(both).get("a");
    assertThat(rotate(both)).isEqualTo(new KeyRotation.Outcome(2, 0, 3));
    opens(both, "a", "b");
    opens(fresh, "a", "b");
    assertThatThrownBy(() -> round.opened(old, "a")).isInstanceOf(IllegalStateException.class);
    Bid after = round.bids(both).get("a");
    assertThat(after.digest()).as("the receipt stays").isEqualTo(before.digest());
    assertThat(after.sealed()).isEqualTo(before.sealed());
    verify(audit).append(any(), eq("system"), any(), eq("更换主密钥"), any());
  }

  @Test
  void beforeItOldAndNewBothOpen() {
    round.publish(old);
    round.submitted(old, "a", "agency-1");
    opens(old, "a");
    opens(both, "a");
    assertThatThrownBy(() -> round.opened(fresh, "a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void doneAgainItChangesNothing() {
    round.publish(old);
    round.submitted(old, "a", "agency-1");
    rotate(both);
    String link = round.bids(both).get("a").sealedLink();
    assertThat(rotate(both)).isEqualTo(new KeyRotation.Outcome(0, 0, 2));
    assertThat(rotate(fresh).complete()).isTrue();
    assertThat(round.bids(both).get("a").sealedLink()).isEqualTo(link);
  }

  @Test
  void stoppedHalfWayItGoesOnWhereItWas() {
    Notice notice = round.publish(old);
    round.submitted(old, "a", "agency-1");
    String half = both.reseal(notice.sealedKey(), Notices.keyContext(notice.tenderId()));
    round.jdbc().sql("update tender_notice set sealed_key = ?").param(half).update();
    opens(both, "a");
    assertThat(rotate(both)).isEqualTo(new KeyRotation.Outcome(1, 0, 2));
    opens(fresh, "a");
  }

  @Test
  void whatNoGivenKeyOpensIsCountedAndLeftAsItIs() {
    round.publish(old);
    round.submitted(old, "a", "agency-1");
    assertThat(rotate(fresh)).isEqualTo(new KeyRotation.Outcome(0, 2, 2));
    assertThat(rotate(fresh).complete()).isFalse();
    verify(audit, never()).append(any(), any(), any(), any(), any());
    opens(old, "a");
  }

  @Test
  void aTenderOfAnEarlierReleaseSurvivesTheUpgradeAndTheRotation() {
    Notice notice = round.publish(old);
    byte[] roundKey = EarlierSeal.key();
    byte[] link = ByteBuffer.allocate(Long.BYTES).putLong(notice.tenderId()).array();
    round
        .jdbc()
        .sql("update tender_notice set sealed_key = ?")
        .param(EarlierSeal.seal(oldBytes, roundKey, "tender-key/" + notice.tenderId()))
        .update();
    round.submitted(old, "a", "agency-1");
    round
        .jdbc()
        .sql("update bid set sealed_link = ? where key = 'a'")
        .param(EarlierSeal.seal(oldBytes, link, "bid-link/a"))
        .update();
    opens(old, "a");
    assertThat(rotate(old).resealed()).as("into today's way, under the same key").isEqualTo(2);
    assertThat(rotate(both).resealed()).isEqualTo(2);
    opens(fresh, "a");
  }

  @Test
  void theApplicationStartsOnlyWithAKeyThatOpensTheRoundsInProgress() {
    new MasterKeyCheck(round.jdbc(), fresh).afterSingletonsInstantiated();
    long tenderId = round.publish(old).tenderId();
    new MasterKeyCheck(round.jdbc(), both).afterSingletonsInstantiated();
    MasterKeyCheck wrong = new MasterKeyCheck(round.jdbc(), fresh);
    assertThatThrownBy(wrong::afterSingletonsInstantiated)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not open the key of tender " + tenderId);
    round.notices(old).fail(tenderId, "不足三家", "130123-officer");
    wrong.afterSingletonsInstantiated();
  }

  /** P11: final quotations are sealed after the responses were unsealed. */
  @Test
  void itStartsNotEvenAfterTheOpeningUntilTheRoundIsDecided() {
    long tenderId = round.publish(old).tenderId();
    round.submitted(old, "a", "agency-1");
    round
        .jdbc()
        .sql(
            "insert into opened_bid (tender_id, no, bid_key, agency_code, price, service_plan, team,"
                + " submitted_at, digest) values (?, 1, 'a', 'agency-1', 1, '', 1, now(), '')")
        .param(tenderId)
        .update();
    round
        .jdbc()
        .sql(
            "insert into tender_opening (tender_id, opened_at, opened_by, record)"
                + " values (?, now(), 'system', '')")
        .param(tenderId)
        .update();
    MasterKeyCheck wrong = new MasterKeyCheck(round.jdbc(), fresh);
    assertThatThrownBy(wrong::afterSingletonsInstantiated)
        .hasMessageContaining("does not open the key of tender " + tenderId);
    round
        .jdbc()
        .sql(
            "insert into tender_award (tender_id, bid_no, reason, awarded_on, awarded_by)"
                + " values (?, 1, '', current_date, 'p')")
        .param(tenderId)
        .update();
    wrong.afterSingletonsInstantiated();
  }
}
