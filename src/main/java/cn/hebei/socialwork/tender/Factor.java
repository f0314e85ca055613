package cn.hebei.socialwork.tender;

import java.math.BigDecimal;

/**
 * One thing the committee scores (B23).
 *
 * @param name as the documents state it
 * @param kind what it measures
 * @param points its share of the hundred, at most two decimals
 * @param standard how the points are given, quantified; empty in rounds older than it
 */
public record Factor(String name, Kind kind, BigDecimal points, String standard) {

  /** What is weighed beside the price (R49); qualifications are none of it (B23). */
  public enum Kind {
    CAPABILITY("服务能力"),
    QUALITY("工作质量");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }
}
