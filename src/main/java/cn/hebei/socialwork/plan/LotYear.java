package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.workflow.CaseKey;
import org.jspecify.annotations.Nullable;

/**
 * One year of one lot: what one instance of {@code project} is about.
 *
 * @param caseKey its key, {@code <region>-<lot>-<year>}
 * @param regionCode the purchaser's place
 * @param lotNo number of the lot within the place
 * @param lotName name of the lot, such as 第一包
 * @param year calendar year of the plan
 * @param previousKey the year before, or null for a new lot
 * @param cycleYear year within the cycle of at most three, once an agreement is signed (R52)
 * @param outcome how the year ended, once decided
 * @param withdrawn whether its opening was withdrawn before the plan was approved (P45)
 */
public record LotYear(
    String caseKey,
    String regionCode,
    int lotNo,
    String lotName,
    int year,
    @Nullable String previousKey,
    @Nullable Integer cycleYear,
    @Nullable Outcome outcome,
    boolean withdrawn) {

  /** The key as the workflow knows it. */
  public CaseKey key() {
    return new CaseKey(caseKey);
  }

  /** How a year ends (R63, P4, P6). */
  public enum Outcome {
    RENEW("续签", false),
    RETENDER("重新采购", false),
    CLOSE("不再实施", true),
    NO_BUDGET("没有预算，未续签", true);

    private final String title;

    private final boolean last;

    Outcome(String title, boolean last) {
      this.title = title;
      this.last = last;
    }

    /** Whether no year follows: the next year's plan, which runs already, ends with it (P4, P6). */
    boolean last() {
      return last;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }
}
