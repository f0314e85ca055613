package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.sealing.EarlierSeal;
import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.sealing.SealingKey;
import cn.hebei.socialwork.support.Tables;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B16, B17: the files of a bid are sealed while they arrive, and opened with it. */
class BidFilesTest {

  private static final int MIB = 1024 * 1024;
  private static final String NAME = "服务方案（正本）.pdf";
  private static final String TYPE = "application/pdf";

  private final MasterKey master = MasterKey.of(EarlierSeal.text(EarlierSeal.key()), "");
  private final SealedRound round = new SealedRound();
  private final BidFiles files = round.files(master);
  private final Bids bids = round.bids(master);
  private Notice notice;

  @BeforeEach
  void aBidIsBegun() {
    notice = round.publish(master);
    bids.begin("a", "agency-1", notice.tenderId());
    bids.begin("b", "agency-2", notice.tenderId());
  }

  private Bid bid(String key) {
    return bids.get(key);
  }

  private static byte[] contents(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static String sha256(byte[] contents) {
    return HexFormat.of().formatHex(Digests.begin().digest(contents));
  }

  private Optional<String> add(String key, String name, byte[] contents) throws IOException {
    return files.add(bid(key), notice, name, TYPE, new ByteArrayInputStream(contents));
  }

  private byte[] opened(String key, int no) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.open(bid(key), notice, no, out);
    return out.toByteArray();
  }

  /** One change, found, and taken back. */
  private void spoiled(String sql) throws IOException {
    sql("drop table if exists kept_chunk, kept_file");
    sql("create table kept_chunk as select * from bid_file_chunk");
    sql("create table kept_file as select * from bid_file");
    sql(sql);
    assertThatThrownBy(() -> opened("a", 1)).as(sql).isInstanceOf(IllegalStateException.class);
    sql("delete from bid_file_chunk");
    sql("delete from bid_file");
    sql("insert into bid_file select * from kept_file");
    sql("insert into bid_file_chunk select * from kept_chunk");
    assertThat(opened("a", 1)).hasSize(2 * MIB);
  }

  private void sql(String sql) {
    round.jdbc().sql(sql).update();
  }

  private List<Integer> sizes(String key) {
    return round
        .jdbc()
        .sql("select sum(length(sealed)) from bid_file_chunk where bid_key = ? group by no")
        .param(key)
        .query(Integer.class)
        .list();
  }

  @Test
  void afterTheDeadlineAFileComesBackAsItWas() throws IOException {
    byte[] small = "营业执照".getBytes(StandardCharsets.UTF_8);
    byte[] great = contents(3 * MIB + 1);
    assertThat(add("a", NAME, small)).isEmpty();
    assertThat(add("a", "图纸.pdf", great)).isEmpty();
    assertThat(add("a", "空.txt", new byte[0])).isEmpty();
    bids.submit(bid("a"), notice, SealedRound.OFFER);
    round.at(SealedRound.DEADLINE);
    assertThat(opened("a", 1)).isEqualTo(small);
    assertThat(opened("a", 2)).isEqualTo(great);
    assertThat(opened("a", 3)).isEmpty();
    assertThat(files.list(bid("a"), notice))
        .extracting(BidFile::no, BidFile::name, BidFile::type, BidFile::size, BidFile::digest)
        .startsWith(
            tuple(1, NAME, TYPE, 12L, sha256(small)),
            tuple(2, "图纸.pdf", TYPE, 3L * MIB + 1, sha256(great)));
    assertThat(files.list(bid("a"), notice))
        .allSatisfy(
            f ->
                assertThat(f.receivedAt())
                    .isBetween(
                        TimeSource.at(SealedRound.OPEN),
                        TimeSource.at(SealedRound.OPEN.plusMinutes(5))));
    assertThat(round.opened(master, "a")).isEqualTo(SealedRound.OFFER);
  }

  @Test
  void untilTheDeadlineNobodyReadsAFileAndAfterSubmissionNobodyItsName() throws IOException {
    add("a", NAME, contents(10));
    assertThat(files.list(bid("a"), notice)).extracting(BidFile::name).containsExactly(NAME);
    assertThatThrownBy(() -> opened("a", 1)).isInstanceOf(IllegalStateException.class);
    bids.submit(bid("a"), notice, SealedRound.OFFER);
    assertThatThrownBy(() -> files.list(bid("a"), notice))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noTableTellsNameTypeContentsOrSize() throws IOException {
    add("a", NAME, "每月入户二十次".getBytes(StandardCharsets.UTF_8));
    add("b", "x", contents(MIB / 2));
    Tables tables = new Tables(round.jdbc());
    assertThat(tables.holding("服务方案")).isEmpty();
    assertThat(tables.holding(TYPE)).isEmpty();
    assertThat(tables.holding("每月入户二十次")).isEmpty();
    assertThat(sizes("a")).isEqualTo(sizes("b"));
    assertThat(
            round
                .jdbc()
                .sql("select distinct length(sealed_header) from bid_file")
                .query()
                .listOfRows())
        .hasSize(1);
  }

  @Test
  void aFileMayBeTakenOutUntilTheBidIsSubmitted() throws IOException {
    add("a", NAME, contents(10));
    add("a", "二", contents(20));
    assertThat(files.remove(bid("a"), 1)).isEmpty();
    assertThat(add("a", "三", contents(30))).isEmpty();
    assertThat(files.list(bid("a"), notice)).extracting(BidFile::no).containsExactly(2, 3);
    assertThat(sizes("a")).hasSize(2);
    bids.submit(bid("a"), notice, SealedRound.OFFER);
    assertThat(files.remove(bid("a"), 2)).hasValueSatisfying(s -> assertThat(s).endsWith("。"));
    assertThat(add("a", "四", contents(1))).hasValueSatisfying(s -> assertThat(s).endsWith("。"));
    assertThat(sizes("a")).hasSize(2);
  }

  @Test
  void tooGreatAFileIsRefusedAndLeavesNothing() throws IOException {
    assertThat(add("a", NAME, new byte[20 * MIB + 1]))
        .hasValueSatisfying(s -> assertThat(s).contains("过大", "20兆字节"));
    assertThat(sizes("a")).isEmpty();
    assertThat(files.list(bid("a"), notice)).isEmpty();
    assertThat(add("a", NAME, new byte[20 * MIB])).isEmpty();
    assertThat(add("a", " ", contents(1))).isPresent();
    assertThat(add("a", "长".repeat(201), contents(1))).isPresent();
    assertThat(add("a", "\u0001".repeat(200), contents(1))).isEmpty();
  }

  @Test
  void aFileChangedCutOrMovedDoesNotOpen() throws IOException {
    add("a", NAME, contents(2 * MIB));
    add("b", NAME, contents(2 * MIB));
    round.at(SealedRound.DEADLINE);
    spoiled("update bid_file_chunk set seq = -seq where bid_key = 'a'");
    spoiled(
        "update bid_file_chunk set sealed = set_byte(sealed, 50, 255 - get_byte(sealed, 50))"
            + " where bid_key = 'a' and seq = 3");
    spoiled("delete from bid_file_chunk where bid_key = 'a' and seq = 3");
    spoiled("delete from bid_file_chunk where bid_key = 'a' and seq = 2");
    spoiled("delete from bid_file_chunk where bid_key = 'a'");
    spoiled(
        "update bid_file_chunk c set sealed = (select sealed from bid_file_chunk o where o.bid_key"
            + " = 'b' and o.seq = c.seq) where bid_key = 'a'");
    spoiled(
        "update bid_file set sealed_header = (select sealed_header from bid_file where bid_key ="
            + " 'b') where bid_key = 'a'");
  }

  @Test
  void theReceiptCoversTheFilesSoThatNoneIsDroppedUnnoticed() throws IOException {
    add("a", NAME, contents(10));
    bids.submit(bid("a"), notice, SealedRound.OFFER);
    bids.submit(bid("b"), notice, SealedRound.OFFER);
    round.at(SealedRound.DEADLINE);
    round.jdbc().sql("delete from bid_file").update();
    assertThatThrownBy(() -> round.opened(master, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("receipt");
    assertThat(round.opened(master, "b")).isEqualTo(SealedRound.OFFER);
  }

  /** Bids that were begun before an update of the application open as well. */
  @Test
  void aFileSealedBeforeThereWereReceiptsOpensToo() throws IOException {
    add("a", NAME, contents(10));
    String context = "bid-file-header/a/1";
    SealingKey key = round.notices(master).keyOf(notice);
    String header =
        round.jdbc().sql("select sealed_header from bid_file").query(String.class).single();
    ObjectNode old = (ObjectNode) new ObjectMapper().readTree(key.unseal(header, context));
    old.remove(List.of("digest", "receivedAt"));
    round
        .jdbc()
        .sql("update bid_file set sealed_header = ?")
        .param(key.seal(old.toString().getBytes(StandardCharsets.UTF_8), context))
        .update();
    assertThat(files.list(bid("a"), notice))
        .containsExactly(new BidFile(1, NAME, TYPE, 10, null, null));
    round.at(SealedRound.DEADLINE);
    assertThat(opened("a", 1)).isEqualTo(contents(10));
  }
}
