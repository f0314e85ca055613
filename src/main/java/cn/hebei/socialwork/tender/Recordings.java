package cn.hebei.socialwork.tender;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where the recording of each opening is (B19: 87令39). */
@Repository
class Recordings {

  private final JdbcClient jdbc;

  Recordings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps it beside the record of an opening that was just held. */
  void keep(long tenderId, Recording recording) {
    jdbc.sql("insert into opening_recording (tender_id, made, words) values (?, ?, ?)")
        .params(tenderId, recording.made(), recording.words())
        .update();
  }

  /** The recording of this round's opening; empty where nobody was asked for one. */
  Optional<Recording> find(long tenderId) {
    return jdbc.sql("select made, words from opening_recording where tender_id = ?")
        .param(tenderId)
        .query(Recording.class)
        .optional();
  }
}
