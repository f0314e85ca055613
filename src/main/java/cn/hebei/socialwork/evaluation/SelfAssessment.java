package cn.hebei.socialwork.evaluation;

import java.math.BigDecimal;

/**
 * How the agency sees its own year.
 *
 * @param stationScore points for 站点建设
 * @param projectScore points for 项目实施
 * @param results main results
 * @param shortcomings what fell short
 * @param plans what it will do about it
 */
record SelfAssessment(
    BigDecimal stationScore,
    BigDecimal projectScore,
    String results,
    String shortcomings,
    String plans) {}
