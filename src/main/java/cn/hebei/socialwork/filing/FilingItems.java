package cn.hebei.socialwork.filing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what authorities want supplied and what they are answered, return by return (P2). */
@Repository
class FilingItems {

  private final JdbcClient jdbc;

  FilingItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every item of a filing, the first return first. */
  List<FilingItem> of(Filing filing) {
    return jdbc.sql(
            "select round, no, what, answer from filing_item where filing_id = ? order by round, no")
        .param(filing.id())
        .query(FilingItem.class)
        .list();
  }

  /** The items of the last return; empty when it was never returned. */
  List<FilingItem> last(Filing filing) {
    List<FilingItem> all = of(filing);
    int last = all.isEmpty() ? 0 : all.get(all.size() - 1).round();
    return all.stream().filter(item -> item.round() == last).toList();
  }

  /** What was last said to the same item in an earlier return. */
  Optional<String> answeredBefore(Filing filing, FilingItem item) {
    return of(filing).stream()
        .filter(old -> old.round() < item.round() && old.what().equals(item.what()))
        .reduce((first, second) -> second)
        .map(FilingItem::answer);
  }

  /** Keeps the list of a new return. */
  void ask(Filing filing, List<String> wanted) {
    List<FilingItem> last = last(filing);
    int round = last.isEmpty() ? 1 : last.get(0).round() + 1;
    int no = 0;
    for (String what : wanted) {
      jdbc.sql("insert into filing_item (filing_id, round, no, what) values (?, ?, ?, ?)")
          .params(filing.id(), round, ++no, what)
          .update();
    }
  }

  /** Keeps what the county says to an item of the last return. */
  void answer(Filing filing, FilingItem item, @Nullable String answer) {
    jdbc.sql("update filing_item set answer = ? where filing_id = ? and round = ? and no = ?")
        .params(answer, filing.id(), item.round(), item.no())
        .update();
  }
}
