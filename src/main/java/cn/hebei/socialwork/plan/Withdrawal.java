package cn.hebei.socialwork.plan;

import java.time.Instant;

/**
 * The opening of a lot, taken back (P45).
 *
 * @param reason why
 * @param withdrawnBy user id of the officer
 * @param withdrawnAt when
 */
record Withdrawal(String reason, String withdrawnBy, Instant withdrawnAt) {}
