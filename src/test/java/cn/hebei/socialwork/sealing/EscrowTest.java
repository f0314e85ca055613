package cn.hebei.socialwork.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two officers open the escrow together, neither alone. */
class EscrowTest {

  private final String key = EarlierSeal.text(EarlierSeal.key());
  private final MasterKey master = MasterKey.of(key, EarlierSeal.text(EarlierSeal.key()));
  private final OfficerKey wang = OfficerKey.fresh();
  private final OfficerKey li = OfficerKey.fresh();

  private String escrow() throws KeyRefusedException {
    return Escrow.write(master, wang.publicKey(), li.publicKey());
  }

  private static void refused(ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageMatching("[^a-zA-Z]+。");
  }

  @Test
  void bothTogetherRecoverTodaysKeyInEitherOrder() throws KeyRefusedException {
    assertThat(Escrow.recover(escrow(), wang, li)).isEqualTo(key);
    assertThat(Escrow.recover(escrow(), li, wang)).isEqualTo(key);
  }

  @Test
  void oneAloneRecoversNothing() throws KeyRefusedException {
    String escrow = escrow();
    refused(() -> Escrow.recover(escrow, wang, wang));
    refused(() -> Escrow.recover(escrow, li, li));
  }

  @Test
  void aStrangersKeyDoesNotHelpEither() throws KeyRefusedException {
    String escrow = escrow();
    OfficerKey stranger = OfficerKey.fresh();
    refused(() -> Escrow.recover(escrow, wang, stranger));
    refused(() -> Escrow.recover(escrow, stranger, li));
  }

  @Test
  void anEscrowForOnePersonTwiceIsNotWritten() {
    refused(() -> Escrow.write(master, wang.publicKey(), wang.publicKey() + "\n"));
  }

  @Test
  void whatIsNoPublicKeyIsRefused() {
    refused(() -> Escrow.write(master, "{}", li.publicKey()));
    refused(() -> Escrow.write(master, wang.publicKey(), "王"));
  }

  @Test
  void aChangedEscrowIsRefused() throws KeyRefusedException {
    String escrow = escrow();
    int middle = escrow.length() / 2;
    char other = escrow.charAt(middle) == 'A' ? 'B' : 'A';
    refused(
        () ->
            Escrow.recover(
                escrow.substring(0, middle) + other + escrow.substring(middle + 1), wang, li));
    refused(() -> Escrow.recover(escrow.substring(0, middle), wang, li));
    refused(() -> Escrow.recover("stations-escrow-1\n", wang, li));
    refused(() -> Escrow.recover(escrow.replace("escrow-1", "escrow-2"), wang, li));
  }

  @Test
  void theEscrowHoldsTheKeyInNoReadableWay() throws KeyRefusedException {
    assertThat(escrow()).doesNotContain(key.substring(0, 8)).isNotEqualTo(escrow());
    assertThat(wang.publicKey()).contains("ASYMMETRIC_PUBLIC").doesNotContain("PRIVATE");
  }
}
