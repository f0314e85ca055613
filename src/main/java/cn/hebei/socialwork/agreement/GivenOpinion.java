package cn.hebei.socialwork.agreement;

/**
 * One opinion.
 *
 * @param round the draft it is about
 * @param agencyCode the agency that draft is for
 * @param task form it was given in
 * @param agreed yes or no
 * @param opinion the reason
 * @param declined whether the agency will not sign at all
 */
record GivenOpinion(
    int round, String agencyCode, String task, boolean agreed, String opinion, boolean declined) {

  /** The answer in words. */
  String words() {
    return (agreed ? "同意。" : declined ? "不签订。" : "不同意，退回修改。") + opinion;
  }
}
