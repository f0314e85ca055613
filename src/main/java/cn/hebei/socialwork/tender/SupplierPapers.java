package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the papers of a single supplier that has no account here, as the officer registers them;
 * none is overwritten (P9, P12).
 */
@Repository
class SupplierPapers {

  private final JdbcClient jdbc;
  private final TimeSource time;

  SupplierPapers(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Keeps a paper that was not refused. */
  void keep(long tenderId, Kind kind, SupplierPaper paper, String user) {
    jdbc.sql(
            "insert into single_paper select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ? from"
                + " single_paper where tender_id = ?")
        .params(tenderId, kind.name(), paper.paperOn(), paper.signedBy(), paper.paperNo())
        .params(user, time.now().atOffset(ZoneOffset.UTC), tenderId)
        .update();
  }

  /** The newest papers of a round in rows; none where the supplier answered here itself. */
  Facts words(long tenderId) {
    Facts rows = new Facts();
    for (Kind kind : Kind.values()) {
      newest(tenderId, kind).ifPresent(paper -> rows.row(kind.label, paper.words()));
    }
    return rows;
  }

  private Optional<SupplierPaper> newest(long tenderId, Kind kind) {
    return jdbc.sql(
            "select paper_on, signed_by, paper_no from single_paper where tender_id = ? and kind ="
                + " ? order by no desc limit 1")
        .params(tenderId, kind.name())
        .query(SupplierPaper.class)
        .optional();
  }

  /** What a paper says. */
  enum Kind {
    OFFER("供应商书面报价"),
    ANSWER("供应商对协商结果的书面答复");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }
}
