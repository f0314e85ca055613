package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Ranking.Ranked;
import cn.hebei.socialwork.workflow.Texts;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who stands side by side with others is found as the documents say; where they say nothing, by a
 * lot whose record stays with the award (B32: 87令57, 68).
 */
@Component
class Ties {

  private static final String CITED = "（财政部令第87号第68条）。";

  private final TimeSource time;

  Ties(TimeSource time) {
    this.time = time;
  }

  /** Whether others share the place of this bid. */
  static boolean shared(List<Ranked> ranked, Ranked bid) {
    return peers(ranked, bid) > 1;
  }

  /** Its place in words. */
  static String place(List<Ranked> ranked, Ranked bid) {
    return bid.place() + (shared(ranked, bid) ? "（并列）" : "");
  }

  private static long peers(List<Ranked> ranked, Ranked bid) {
    return ranked.stream().filter(r -> r.place() == bid.place()).count();
  }

  /**
   * The first thing that is wrong with how one of several in a place was found, as one sentence.
   *
   * @param ranked everybody who may win, in order
   */
  Optional<String> refusal(List<Ranked> ranked, Ranked chosen, Settled said) {
    if (!shared(ranked, chosen)) {
      return said.way() == null
          ? Optional.empty()
          : Optional.of("“并列的确定方式”应为空：所选机构没有与其他机构并列" + CITED);
    }
    if (said.way() == null) {
      return Optional.of(
          "“并列的确定方式”没有选择：第%d名有%d家得分和报价都相同，按采购文件规定的方式确定，没有规定的随机抽取"
                  .formatted(chosen.place(), peers(ranked, chosen))
              + CITED);
    }
    if (Texts.of(said.words()).isEmpty()) {
      return Optional.of("“并列的确定依据和经过”没有填写：写明采购文件的规定，或者随机抽取的办法和结果" + CITED);
    }
    return said.way() == Way.LOT ? drawn(said) : Optional.empty();
  }

  private Optional<String> drawn(Settled said) {
    LocalDateTime at = said.drawnAt();
    if (at == null || TimeSource.at(at).isAfter(time.now())) {
      return Optional.of("“抽取时间”应当填写，且不晚于现在：随机抽取应当有记录" + CITED);
    }
    return Texts.of(said.drawnBy()).isEmpty()
        ? Optional.of("“抽取人和监督人”没有填写：随机抽取应当有记录" + CITED)
        : Optional.empty();
  }

  /** The ways. */
  enum Way {
    DOCUMENTS("按采购文件规定的方式确定"),
    LOT("随机抽取");

    private final String title;

    Way(String title) {
      this.title = title;
    }
  }

  /**
   * What the form says.
   *
   * @param way which way, or null
   * @param words by which clause, or how it was drawn and with what result
   * @param drawnAt when it was drawn, or null
   * @param drawnBy who drew and who watched, or null
   */
  record Settled(
      @Nullable Way way,
      @Nullable String words,
      @Nullable LocalDateTime drawnAt,
      @Nullable String drawnBy) {

    /** What is kept of it; nothing where nobody shared the place. */
    Optional<Tie> kept() {
      Way chosen = way;
      boolean lot = chosen == Way.LOT;
      return chosen == null
          ? Optional.empty()
          : Optional.of(
              new Tie(
                  chosen,
                  Texts.of(words),
                  lot && drawnAt != null ? TimeSource.at(drawnAt).atOffset(ZoneOffset.UTC) : null,
                  lot ? Texts.of(drawnBy) : ""));
    }
  }

  /**
   * How it was found.
   *
   * @param way which way
   * @param words by which clause, or how it was drawn and with what result
   * @param drawnAt when it was drawn; null unless by lot
   * @param drawnBy who drew and who watched; empty unless by lot
   */
  record Tie(Way way, String words, @Nullable OffsetDateTime drawnAt, String drawnBy) {

    /** For the notice of the result and the file. */
    String told() {
      return drawnAt == null
          ? "%s：%s".formatted(way.title, words)
          : "%s，%s，%s：%s".formatted(way.title, TenderFacts.moment(drawnAt), drawnBy, words);
    }
  }
}
