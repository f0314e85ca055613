package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.CreditSource;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the official sources said of a supplier when the purchaser asked them (P10). Only a grave
 * violation excludes by itself; of any other record the purchaser judges, with its reason (法22,
 * 条例19).
 *
 * @param asked which sources were asked, and when
 * @param found what they hold
 * @param entry which record, and how it was judged; empty when there is none
 */
record Credit(List<Asked> asked, Found found, String entry) {

  /** What a form says that asks for both sources. */
  static Credit of(
      LocalDateTime chinaAt, LocalDateTime procurementAt, Found found, @Nullable String entry) {
    return new Credit(
        List.of(
            Asked.of(CreditSource.CREDIT_CHINA, chinaAt),
            Asked.of(CreditSource.PROCUREMENT, procurementAt)),
        found,
        Texts.of(entry));
  }

  /** Refuses a look that lies ahead, and a record of which nothing is said. */
  Optional<String> refusal(Instant now) {
    return asked.stream()
        .filter(a -> a.at().toInstant().isAfter(now))
        .findFirst()
        .map(a -> "“%s查询时间”不能晚于现在。".formatted(a.source()))
        .or(
            () ->
                found != Found.NONE && entry.isEmpty()
                    ? Optional.of("“信用记录和认定理由”没有填写：查询到记录的，应写明是什么记录、是否属于重大违法记录和理由。")
                    : Optional.empty());
  }

  /** Whether this alone excludes. */
  boolean grave() {
    return found == Found.GRAVE;
  }

  /** For people. */
  String told() {
    return asked.stream()
            .map(a -> a.source() + "（" + TenderFacts.moment(a.at()) + "查询）")
            .collect(Collectors.joining("、"))
        + "："
        + found.title
        + (entry.isEmpty() ? "" : "，" + entry);
  }

  /** What the sources hold. */
  enum Found {
    NONE("无记录"),
    OTHER("有其他记录"),
    /** 条例19: a criminal sentence, closure, a licence revoked, a large fine; or the bad list. */
    GRAVE("有重大违法记录或者严重违法失信记录");

    private final String title;

    Found(String title) {
      this.title = title;
    }
  }

  /**
   * That a source was asked.
   *
   * @param source its Chinese name
   * @param at when
   */
  record Asked(String source, OffsetDateTime at) {

    static Asked of(CreditSource source, LocalDateTime at) {
      return new Asked(source.title(), TimeSource.at(at).atOffset(ZoneOffset.UTC));
    }
  }
}
