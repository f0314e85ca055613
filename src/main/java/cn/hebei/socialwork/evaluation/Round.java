package cn.hebei.socialwork.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One scoring and the agency's answer to it.
 *
 * @param caseKey the lot-year
 * @param round its number, from 1; a returned evaluation is scored anew
 * @param stationScore points for 站点建设 (R60)
 * @param projectScore points for 项目实施 (R60)
 * @param validOpinions how many users' opinions count (B41)
 * @param satisfaction per cent of them that are satisfied
 * @param vetoKind what fails the agency whatever the score, or null
 * @param vetoEvidence the evidence of it
 * @param comment the scorers' reasons
 * @param scoredBy who scored, and may neither review nor decide
 * @param grade what the grade table said, once it did
 * @param replyDueOn last day of the agency's right of reply
 * @param reply the agency's answer, or null
 * @param replyText its words
 */
record Round(
    String caseKey,
    int round,
    BigDecimal stationScore,
    BigDecimal projectScore,
    int validOpinions,
    BigDecimal satisfaction,
    @Nullable VetoKind vetoKind,
    String vetoEvidence,
    String comment,
    String scoredBy,
    @Nullable Grade grade,
    @Nullable LocalDate replyDueOn,
    @Nullable Reply reply,
    String replyText) {

  /** What an agency answers to its preliminary result. */
  enum Reply {
    ACCEPT("无意见"),
    OBJECT("有异议");

    private final String title;

    Reply(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    String title() {
      return title;
    }
  }

  /** Points for both parts. */
  BigDecimal total() {
    return stationScore.add(projectScore);
  }
}
