package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.AgencyFiles;
import cn.hebei.socialwork.document.AgencyFiles.AgencyFile;
import cn.hebei.socialwork.document.Upload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proofs that agencies keep; each tender's qualification reads those of its day (P9). */
@Service
public class Proofs {

  private final JdbcClient jdbc;
  private final AgencyLog log;
  private final AgencyFiles files;
  private final TimeSource time;

  Proofs(JdbcClient jdbc, AgencyLog log, AgencyFiles files, TimeSource time) {
    this.jdbc = jdbc;
    this.log = log;
    this.files = files;
    this.time = time;
  }

  /**
   * The proofs of an agency that were there at the end of this day, whose days include it, and that
   * it had not withdrawn by then; by kind.
   */
  public List<Proof> of(String organCode, LocalDate day) {
    OffsetDateTime end = TimeSource.at(day.plusDays(1).atStartOfDay()).atOffset(ZoneOffset.UTC);
    return jdbc
        .sql(
            "select * from agency_proof where organ_code = :organ and valid_from <= :day"
                + " and (valid_to is null or valid_to >= :day) and recorded_at < :end"
                + " and (withdrawn_at is null or withdrawn_at >= :end)")
        .param("organ", organCode)
        .param("day", day)
        .param("end", end)
        .query(Proof.class)
        .list()
        .stream()
        .map(p -> p.at(end))
        .sorted(Comparator.comparing(Proof::kind).thenComparing(Proof::id))
        .toList();
  }

  /** Every proof ever entered, newest first. */
  List<Proof> all(String organCode) {
    return jdbc.sql("select * from agency_proof where organ_code = ? order by id desc")
        .param(organCode)
        .query(Proof.class)
        .list();
  }

  /**
   * Enters a proof.
   *
   * @return the sentence that refuses it, or empty when it is kept
   */
  @Transactional
  public Optional<String> add(String actor, String organCode, ProofEntry entry) {
    log.lock(organCode);
    Optional<String> refusal = entry.refusal();
    if (refusal.isEmpty()) {
      insert(actor, organCode, entry);
      log.append(
          organCode,
          actor,
          "proof",
          "登记证明：" + ProofKind.valueOf(entry.kind()).title(),
          entry.kind(),
          entry.statement(),
          entry.number(),
          entry.issuedBy(),
          entry.validFrom(),
          entry.validTo());
    }
    return refusal;
  }

  /** Withdraws a proof of this agency; whether there was one that stood. */
  @Transactional
  public boolean withdraw(String actor, String organCode, long id) {
    log.lock(organCode);
    boolean done =
        jdbc.sql(
                    "update agency_proof set withdrawn_at = ?, withdrawn_by = ?"
                        + " where id = ? and organ_code = ? and withdrawn_at is null")
                .params(now(), actor, id, organCode)
                .update()
            == 1;
    if (done) {
      log.append(organCode, actor, "proof", "撤下证明第" + id + "号", String.valueOf(id));
    }
    return done;
  }

  private void insert(String actor, String organCode, ProofEntry e) {
    jdbc.sql(
            "insert into agency_proof (organ_code, kind, statement, number, issued_by, valid_from,"
                + " valid_to, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(organCode, e.kind(), e.statement(), e.number(), e.issuedBy())
        .param(Typed.day(e.validFrom()))
        .param(Typed.day(e.validTo()))
        .params(now(), actor)
        .update();
  }

  /**
   * Puts a file to a proof that stands. One that has a file already is withdrawn and entered anew
   * with this one: what a tender saw stays what it was.
   *
   * @return the sentence that refuses it, or empty when it is kept
   */
  @Transactional
  public Optional<String> attach(String actor, String organCode, long id, Upload upload) {
    log.lock(organCode);
    Optional<Proof> proof = find(organCode, id).filter(p -> p.withdrawnAt() == null);
    if (proof.isEmpty()) {
      return Optional.of("本机构没有这项证明，或者已经撤下。");
    }
    Optional<String> refusal = files.refusal(AgencyLog.chain(organCode), upload);
    if (refusal.isEmpty()) {
      AgencyFile file =
          files.keep(AgencyLog.chain(organCode), "agency/proof", upload, actor, organCode);
      put(proof.get().file().isEmpty() ? id : enterAnew(actor, proof.get()), file);
      log.appendDigest(
          organCode, actor, "proof", "上传证明文件：" + proof.get().kind().title(), file.digest());
    }
    return refusal;
  }

  /** The proof of this agency with this number, however it stands. */
  public Optional<Proof> find(String organCode, long id) {
    return jdbc.sql("select * from agency_proof where organ_code = ? and id = ?")
        .params(organCode, id)
        .query(Proof.class)
        .optional();
  }

  /**
   * Sends the file of a proof to somebody who may read it, and notes that.
   *
   * @param document number of the file
   * @return whether this agency has such a file
   */
  public boolean send(String organCode, long document, String reader, HttpServletResponse answer)
      throws IOException {
    return files.send(AgencyLog.chain(organCode), document, reader, answer);
  }

  private void put(long id, AgencyFile file) {
    jdbc.sql(
            "update agency_proof set document = ?, file_name = ?, file_digest = ?, file_at = ?"
                + " where id = ?")
        .params(file.id(), file.name(), file.digest(), now(), id)
        .update();
  }

  /** The same words under a new number; the earlier one is withdrawn. */
  private long enterAnew(String actor, Proof proof) {
    withdraw(actor, proof.organCode(), proof.id());
    return jdbc.sql(
            "insert into agency_proof (organ_code, kind, statement, number, issued_by, valid_from,"
                + " valid_to, recorded_at, recorded_by) select organ_code, kind, statement, number,"
                + " issued_by, valid_from, valid_to, ?, ? from agency_proof where id = ?"
                + " returning id")
        .params(now(), actor, proof.id())
        .query(Long.class)
        .single();
  }

  private OffsetDateTime now() {
    Instant now = time.now();
    return now.atOffset(ZoneOffset.UTC);
  }
}
