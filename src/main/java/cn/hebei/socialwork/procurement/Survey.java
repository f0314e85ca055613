package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the market was asked before a purchase (需求调查, P13: 财库〔2021〕22号 10, 11).
 *
 * @param round 1, or more after a failed review
 * @param from first day
 * @param to last day
 * @param ways how it was asked
 * @param findings the trade, what the market offers, deals made, what follows
 * @param priceBasis how the amount was worked out from what was asked
 * @param fewerReason why fewer subjects were asked than the rule says, or empty
 * @param surveyedBy who recorded it, and may not review it
 * @param subjects who was asked
 */
record Survey(
    int round,
    LocalDate from,
    LocalDate to,
    List<Way> ways,
    String findings,
    String priceBasis,
    String fewerReason,
    String surveyedBy,
    List<Subject> subjects) {

  /** How the market is asked. */
  enum Way {
    CONSULTING("咨询"),
    DISCUSSION("论证"),
    QUESTIONNAIRE("问卷调查"),
    PRICE_INQUIRY("询价");

    private final String title;

    Way(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    String title() {
      return title;
    }
  }

  /**
   * A subject of the market that was asked.
   *
   * @param name who
   * @param advice what it said
   * @param price yuan it named, or null
   */
  record Subject(String name, String advice, @Nullable BigDecimal price) {

    /** The subject with what it said. */
    String text() {
      return price == null ? advice : advice + "（报价" + Facts.money(price) + "）";
    }
  }

  /** The survey in words. */
  Facts facts() {
    Facts facts =
        new Facts().row("需求调查", "%s至%s，%s".formatted(Facts.date(from), Facts.date(to), titles()));
    subjects.forEach(s -> facts.row("调查对象：" + s.name(), s.text()));
    if (!fewerReason.isEmpty()) {
      facts.row("调查对象较少的理由", fewerReason);
    }
    return facts.row("调查结果", findings).row("价格测算", priceBasis);
  }

  private String titles() {
    return ways.stream().map(Way::title).collect(Collectors.joining("、"));
  }
}
