package cn.hebei.socialwork.tender;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a 采购代理机构 was asked to hand in.
 *
 * @param key random key of its own case
 * @param tenderId the round
 * @param work what it hands in
 * @param organCode who
 * @param contents what it handed in, as the purchaser's form reads it; null before
 * @param digest digest of that, or null
 * @param handedAt when, or null
 * @param endedAt when nobody waited for it any more, or null
 * @param changed whether the purchaser registered something else; null until it has registered
 */
record Entrustment(
    String key,
    long tenderId,
    EntrustedWork work,
    String organCode,
    @Nullable String contents,
    @Nullable String digest,
    @Nullable OffsetDateTime handedAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable Boolean changed) {}
