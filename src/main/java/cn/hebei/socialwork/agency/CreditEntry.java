package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What an officer types about a query.
 *
 * @param source name of a {@link CreditSource}
 * @param queriedAt local date and time of the query
 * @param found {@code yes} or {@code no}
 * @param entry which record, when there is one
 */
public record CreditEntry(String source, String queriedAt, String found, String entry) {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int LONG = 1000;

  /** Also for what a browser did not send. */
  public CreditEntry {
    source = Typed.text(source);
    queriedAt = Typed.number(queriedAt);
    found = Typed.text(found);
    entry = Typed.text(entry);
  }

  boolean finds() {
    return found.equals(YES);
  }

  Optional<String> refusal(Instant now) {
    return wrongSource()
        .or(() -> wrongAnswer())
        .or(() -> Typed.refusal("记录内容", entry, LONG, finds()))
        .or(() -> wrongTime(now));
  }

  private Optional<String> wrongSource() {
    return Typed.names(CreditSource.class, source)
        ? Optional.empty()
        : Optional.of("“查询来源”没有选择；只有官方信用平台的记录可以登记（政府采购法实施条例第19条）。");
  }

  private Optional<String> wrongAnswer() {
    if (!found.equals(YES) && !found.equals(NO)) {
      return Optional.of("“查询结果”没有选择，请选择无记录或者有记录。");
    }
    return finds() || entry.isEmpty()
        ? Optional.empty()
        : Optional.of("“查询结果”选择了无记录，“记录内容”就不应填写，请核对。");
  }

  private Optional<String> wrongTime(Instant now) {
    LocalDateTime at = Typed.moment(queriedAt);
    if (at == null) {
      return Optional.of("“查询时间”没有填写，或者不是有效的日期和时间。");
    }
    return TimeSource.at(at).isAfter(now) ? Optional.of("“查询时间”不能晚于现在。") : Optional.empty();
  }
}
