package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.sealing.EarlierSeal;
import cn.hebei.socialwork.sealing.KeyFiles;
import cn.hebei.socialwork.sealing.KeyRefusedException;
import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.sealing.OfficerKey;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill of docs/operations.md: bids are sealed, the server's key is gone, two officers bring it
 * back from its escrow, and the bids open. One of them alone opens nothing.
 */
class LostKeyDrillTest {

  private static final char[] WANG = "wang keeps 7 lotus".toCharArray();
  private static final char[] LI = "li keeps 9 plums".toCharArray();

  private final SealedRound round = new SealedRound();
  private final Path safe;
  private final Path wang;
  private final Path li;
  private final Path escrow;

  LostKeyDrillTest(@TempDir Path safe) {
    this.safe = safe;
    wang = safe.resolve("wang.p12");
    li = safe.resolve("li.p12");
    escrow = safe.resolve("escrow");
  }

  @BeforeEach
  void bidsAreSealedAndTheKeyIsLost() throws Exception {
    KeyFiles.makeOfficerKey(wang, WANG);
    KeyFiles.makeOfficerKey(li, LI);
    Path server = safe.resolve("master.key");
    KeyFiles.makeMasterKey(server);
    MasterKey master = MasterKey.of(Files.readString(server), "");
    KeyFiles.writeEscrow(escrow, master, safe.resolve("wang.p12.pub"), safe.resolve("li.p12.pub"));
    round.publish(master);
    round.submitted(master, "a", "agency-1");
    round.submitted(master, "b", "agency-2");
    Files.delete(server);
  }

  @Test
  void twoOfficersBringTheKeyBackAndTheBidsOpen() throws Exception {
    Path again = safe.resolve("again");
    KeyFiles.recover(again, escrow, OfficerKey.load(li, LI), OfficerKey.load(wang, WANG));
    MasterKey recovered = MasterKey.of(Files.readString(again), "");
    new MasterKeyCheck(round.jdbc(), recovered).afterSingletonsInstantiated();
    round.at(SealedRound.DEADLINE);
    assertThat(round.opened(recovered, "a")).isEqualTo(SealedRound.OFFER);
    assertThat(round.opened(recovered, "b")).isEqualTo(SealedRound.OFFER);
  }

  @Test
  void oneOfficerAloneOpensNothing() throws Exception {
    OfficerKey one = OfficerKey.load(wang, WANG);
    assertThatThrownBy(() -> OfficerKey.load(li, WANG)).isInstanceOf(KeyRefusedException.class);
    Path again = safe.resolve("again");
    assertThatThrownBy(() -> KeyFiles.recover(again, escrow, one, one))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("一人的密钥打不开");
    assertThat(again).doesNotExist();
  }

  @Test
  void withAnyOtherKeyTheApplicationDoesNotStartAndNothingOpens() {
    MasterKey other = MasterKey.of(EarlierSeal.text(EarlierSeal.key()), "");
    MasterKeyCheck check = new MasterKeyCheck(round.jdbc(), other);
    assertThatThrownBy(check::afterSingletonsInstantiated)
        .hasMessageContaining("recover it from its escrow");
    round.at(SealedRound.DEADLINE);
    assertThatThrownBy(() -> round.opened(other, "a")).isInstanceOf(IllegalStateException.class);
  }
}
