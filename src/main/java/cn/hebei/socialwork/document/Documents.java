package cn.hebei.socialwork.document;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTasks.OpenTask;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files in rows of at most 1 MiB; what is read is compared with its digest first. */
@Repository
class Documents {

  private static final int CHUNK = 1024 * 1024;

  private final JdbcClient jdbc;
  private final TimeSource time;

  Documents(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** The files of a lot-year, as they came. */
  List<Document> of(CaseKey key) {
    return jdbc.sql("select * from document where case_key = ? and removed_at is null order by id")
        .param(key.root().value())
        .query(Document.class)
        .list();
  }

  /** The file of this lot-year with this number. */
  Optional<Document> find(CaseKey key, long id) {
    return jdbc.sql("select * from document where case_key = ? and id = ? and removed_at is null")
        .params(key.root().value(), id)
        .query(Document.class)
        .optional();
  }

  /** How much the files of a lot-year weigh together, in bytes. */
  long weightOf(CaseKey key) {
    return of(key).stream().mapToLong(Document::size).sum();
  }

  /** How much all files take in the database, in bytes. */
  long weightOfAll() {
    return jdbc.sql("select pg_total_relation_size('document_chunk')").query(Long.class).single();
  }

  /**
   * Keeps a file that was not refused.
   *
   * @return the digest of its contents
   */
  String add(CaseKey key, OpenTask task, Upload upload, boolean shared, Uploader by) {
    byte[] contents = upload.contents();
    String digest = HexFormat.of().formatHex(Digests.begin().digest(contents));
    long id =
        jdbc.sql(
                "insert into document (case_key, task_id, step, organ_code, name, type, size,"
                    + " digest, algorithm, shared, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?) returning id")
            .params(
                key.root().value(),
                task.taskId(),
                task.step(),
                by.organCode(),
                upload.name(),
                upload.type().orElseThrow().name(),
                contents.length,
                digest,
                Digests.ALGORITHM,
                shared,
                by.userId(),
                time.now().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    for (int seq = 0; seq * CHUNK < contents.length; seq++) {
      int end = Math.min(contents.length, (seq + 1) * CHUNK);
      jdbc.sql("insert into document_chunk values (?, ?, ?)")
          .params(id, seq, Arrays.copyOfRange(contents, seq * CHUNK, end))
          .update();
    }
    return digest;
  }

  /** Takes a file out: its contents go, its row stays. */
  void remove(Document document, String user) {
    jdbc.sql("update document set removed_by = ?, removed_at = ? where id = ?")
        .params(user, time.now().atOffset(ZoneOffset.UTC), document.id())
        .update();
    jdbc.sql("delete from document_chunk where document_id = ?").param(document.id()).update();
  }

  /** Notes that somebody has read a file. */
  void downloaded(Document document, String user) {
    jdbc.sql("insert into document_download values (?, ?, ?)")
        .params(document.id(), user, time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether the contents are still those whose digest stands in the case's chain. */
  boolean whole(Document document) {
    MessageDigest digest = Digests.begin();
    seqs(document).forEach(seq -> digest.update(chunk(document, seq)));
    return HexFormat.of().formatHex(digest.digest()).equals(document.digest());
  }

  /** Writes the contents row by row. */
  void write(Document document, OutputStream to) throws IOException {
    for (int seq : seqs(document)) {
      to.write(chunk(document, seq));
    }
  }

  private List<Integer> seqs(Document document) {
    return jdbc.sql("select seq from document_chunk where document_id = ? order by seq")
        .param(document.id())
        .query(Integer.class)
        .list();
  }

  private byte[] chunk(Document document, int seq) {
    return jdbc.sql("select bytes from document_chunk where document_id = ? and seq = ?")
        .params(document.id(), seq)
        .query(byte[].class)
        .single();
  }

  /**
   * Who attaches.
   *
   * @param userId the person
   * @param organCode his or her organ
   */
  record Uploader(String userId, String organCode) {}
}
