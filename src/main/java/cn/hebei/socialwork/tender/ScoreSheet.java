package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a hundred points are dealt out: the price, and what the committee scores.
 *
 * @param pricePoints points for the price
 * @param factors the others
 */
public record ScoreSheet(BigDecimal pricePoints, List<Factor> factors) {

  /**
   * Checks the sheet: price, capability and quality all present so that the lowest price alone
   * never wins (R49), all the points in all (B23). What the price may weigh is checked by the
   * check-up of the documents (B24).
   *
   * @param course by whose law
   * @param full how many points there are in all
   * @return one Chinese sentence that names field and rule, or empty when the sheet stands
   */
  Optional<String> refusal(Course course, BigDecimal full) {
    for (Factor.Kind kind : Factor.Kind.values()) {
      if (factors.stream().noneMatch(f -> f.kind() == kind)) {
        return Optional.of(
            "“其他评分因素”缺少“%s”类因素：须统筹考虑项目费用、服务能力和工作质量（冀民〔2021〕22号五(三)）。".formatted(kind.title()));
      }
    }
    if (factors.stream().map(f -> f.name().strip()).distinct().count() < factors.size()) {
      return Optional.of("“其他评分因素”中有重复的“因素名称”，请合并或改名。");
    }
    return total().compareTo(full) == 0
        ? Optional.empty()
        : Optional.of(
            "“价格分”与“其他评分因素”的分值合计%s分，应为%s分（%s）。"
                .formatted(
                    plain(total()),
                    plain(full),
                    course == Course.CONSULTATION ? "财库〔2014〕214号第24条，待法务确认" : "财政部令第87号第55条"));
  }

  /** The most points there are beside those for the price. */
  BigDecimal otherPoints() {
    return factors.stream().map(Factor::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal total() {
    return pricePoints.add(otherPoints());
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
