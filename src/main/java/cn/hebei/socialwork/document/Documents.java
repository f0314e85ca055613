package cn.hebei.socialwork.document;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTasks.OpenTask;
import jakarta.servlet.http.HttpServletResponse;
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
    return find(key.root().value(), id);
  }

  /** The file of this chain with this number. */
  Optional<Document> find(String chain, long id) {
    return jdbc.sql("select * from document where case_key = ? and id = ? and removed_at is null")
        .params(chain, id)
        .query(Document.class)
        .optional();
  }

  /** How much the files of a chain weigh together, in bytes. */
  long weightOf(String chain) {
    return jdbc.sql(
            "select coalesce(sum(size), 0) from document where case_key = ? and removed_at is null")
        .param(chain)
        .query(Long.class)
        .single();
  }

  /** How much all files take in the database, in bytes. */
  long weightOfAll() {
    return jdbc.sql("select pg_total_relation_size('document_chunk')").query(Long.class).single();
  }

  /**
   * Keeps a file of a case that was not refused.
   *
   * @return the digest of its contents
   */
  String add(CaseKey key, OpenTask task, Upload upload, boolean shared, Uploader by) {
    return add(new Place(key.root().value(), task.taskId(), task.step()), upload, shared, by)
        .digest();
  }

  /** Keeps a file that was not refused. */
  Kept add(Place place, Upload upload, boolean shared, Uploader by) {
    byte[] contents = upload.contents();
    String digest = HexFormat.of().formatHex(Digests.begin().digest(contents));
    long id =
        jdbc.sql(
                "insert into document (case_key, task_id, step, organ_code, name, type, size,"
                    + " digest, algorithm, shared, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?) returning id")
            .params(
                place.chain(),
                place.taskId(),
                place.step(),
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
    return new Kept(id, digest);
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
  private boolean whole(Document document) {
    MessageDigest digest = Digests.begin();
    seqs(document).forEach(seq -> digest.update(chunk(document, seq)));
    return HexFormat.of().formatHex(digest.digest()).equals(document.digest());
  }

  /**
   * Hands out the contents with their head, if they are still what their digest says.
   *
   * @throws IllegalStateException when they are not
   */
  void sendWhole(Document document, HttpServletResponse answer) throws IOException {
    if (!whole(document)) {
      throw new IllegalStateException("document " + document.id() + " is not what its digest says");
    }
    Download.begin(answer, document.name(), document.type().mediaType(), document.size());
    write(document, answer.getOutputStream());
  }

  /** Writes the contents row by row. */
  private void write(Document document, OutputStream to) throws IOException {
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
   * Where a file belongs.
   *
   * @param chain the lot-year, or the chain of what belongs to none
   * @param taskId the engine's id of the task, empty where there is none
   * @param step process and element of it
   */
  record Place(String chain, String taskId, String step) {}

  /**
   * What was kept.
   *
   * @param id its number
   * @param digest of its contents
   */
  record Kept(long id, String digest) {}

  /**
   * Who attaches.
   *
   * @param userId the person
   * @param organCode his or her organ
   */
  record Uploader(String userId, String organCode) {}
}
