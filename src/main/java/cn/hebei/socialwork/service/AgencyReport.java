package cn.hebei.socialwork.service;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an agency reports for one period: counts and codes only, never names (R57, R81, R82, B52).
 *
 * @param visits households visited
 * @param cases individual cases
 * @param groups groups opened
 * @param activities community activities held
 * @param served service contacts by field of service
 * @param staffInPost workers in post on the last day
 * @param spent yuan by kind of cost
 * @param texts what cannot be counted
 */
record AgencyReport(
    int visits,
    Cases cases,
    int groups,
    int activities,
    Map<Domain, Integer> served,
    int staffInPost,
    Map<CostKind, BigDecimal> spent,
    Texts texts) {

  /** The five fields of service of the notice. */
  enum Domain {
    ASSISTANCE("社会救助"),
    ELDERLY("养老服务"),
    CHILDREN("儿童福利"),
    GOVERNANCE("社区治理"),
    AFFAIRS("社会事务");

    private final String title;

    Domain(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    String title() {
      return title;
    }
  }

  /** What an agreement's money is spent on. */
  enum CostKind {
    PERSONNEL("人员经费"),
    ACTIVITIES("专业服务活动"),
    TRAVEL("交通"),
    SUPPLIES("物资"),
    OFFICE("办公宣传"),
    TRAINING("培训"),
    TAXES("税费"),
    MANAGEMENT("管理费");

    private final String title;

    CostKind(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    String title() {
      return title;
    }
  }

  /**
   * Individual cases.
   *
   * @param before open when the period began
   * @param opened opened in it
   * @param closed closed in it
   */
  record Cases(int before, int opened, int closed) {

    /** Open when the period ended. */
    int after() {
      return before + opened - closed;
    }
  }

  /**
   * The texts of a report.
   *
   * @param summary main work
   * @param effects quality and effect (R82)
   * @param problems difficulties, may be empty
   */
  record Texts(String summary, String effects, String problems) {}

  /** Service contacts of all fields. */
  int servedTotal() {
    return served.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Yuan spent in the period. */
  BigDecimal spentTotal() {
    return spent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
