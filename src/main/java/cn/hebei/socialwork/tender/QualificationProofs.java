package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Proof;
import cn.hebei.socialwork.agency.ProofKind;
import cn.hebei.socialwork.document.AgencyFiles.AgencyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which files of a bidder stood there when its conditions were checked (B20, R44-R46, B8). Nothing
 * is written before: no row tells of an agency and a tender until the bids are opened (P15).
 */
@Repository
class QualificationProofs {

  private final JdbcClient jdbc;

  QualificationProofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps which files there were. */
  void keep(long tenderId, int bidNo, List<Proof> proofs) {
    for (Proof proof : proofs) {
      Optional<AgencyFile> file = proof.file();
      file.ifPresent(
          f ->
              jdbc.sql("insert into qualification_proof values (?, ?, ?, ?, ?, ?, ?)")
                  .params(tenderId, bidNo, proof.id(), proof.kind().name())
                  .params(f.name(), f.digest(), f.id())
                  .update());
    }
  }

  /** The files that were there. */
  List<Kept> of(long tenderId, int bidNo) {
    return jdbc.sql(
            "select proof_id, kind, file_name, file_digest, document from qualification_proof"
                + " where tender_id = ? and bid_no = ? order by proof_id")
        .params(tenderId, bidNo)
        .query(Kept.class)
        .list();
  }

  /**
   * A file of a bidder.
   *
   * @param proofId number of the proof
   * @param kind what it proves
   * @param fileName its name on the day of the check
   * @param fileDigest SHA-256 of its contents
   * @param document its number in the store
   */
  record Kept(long proofId, ProofKind kind, String fileName, String fileDigest, long document) {

    static Optional<Kept> of(Proof proof) {
      return proof
          .file()
          .map(f -> new Kept(proof.id(), proof.kind(), f.name(), f.digest(), f.id()));
    }
  }
}
