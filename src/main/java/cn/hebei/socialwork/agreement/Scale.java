package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;

/**
 * What the year will be measured by, annexed to the agreement when it is drafted, so that the
 * agency knows it when it confirms; a change applies to the next agreement (P26, R60).
 *
 * @param stationPoints most points for 站点建设
 * @param projectPoints most points for 项目实施
 * @param excellentFrom least total for 优秀
 * @param goodFrom least total for 良好
 * @param passFrom least total for 合格
 */
public record Scale(
    BigDecimal stationPoints,
    BigDecimal projectPoints,
    BigDecimal excellentFrom,
    BigDecimal goodFrom,
    BigDecimal passFrom) {

  /** The scale for people. */
  public Facts facts() {
    return new Facts()
        .row("评估满分", "站点建设%s分，项目实施%s分".formatted(points(stationPoints), points(projectPoints)))
        .row(
            "评估分数线（随协议固定）",
            "优秀%s分，良好%s分，合格%s分"
                .formatted(points(excellentFrom), points(goodFrom), points(passFrom)));
  }

  private static String points(BigDecimal points) {
    BigDecimal stripped = points.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
