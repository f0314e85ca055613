package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A single source.
 *
 * @param tenderId the round
 * @param agencyCode the only supplier
 * @param reason why there is no other
 * @param approvalNo finance's approval after the publicity, or empty
 * @param publicUntil last day of the publicity, or null without one
 * @param offerPrice what the supplier asks in yuan, null before
 * @param offerPlan how it will serve, null before
 * @param offerTeam with how many people, null before
 * @param offerCosts its costs and prices of similar agreements, null before
 * @param offeredAt when it made its offer, null before
 * @param agreedPrice what was agreed in yuan, null before
 * @param talkOn day of the negotiation, null before
 * @param talkPlace and where, null before
 * @param talkRecord and what was said, null before
 * @param creditFound what the official sources said of the supplier (P10), null before
 * @param creditEntry which record that is, empty when there is none
 * @param agreed whether both came together, null before
 * @param answer whether the supplier confirms that, null before
 * @param answerWords its words, empty before
 * @param askedOn the day it was asked for an offer on paper, null otherwise
 */
record SingleSource(
    long tenderId,
    String agencyCode,
    String reason,
    String approvalNo,
    @Nullable LocalDate publicUntil,
    @Nullable BigDecimal offerPrice,
    @Nullable String offerPlan,
    @Nullable Integer offerTeam,
    @Nullable String offerCosts,
    @Nullable OffsetDateTime offeredAt,
    @Nullable BigDecimal agreedPrice,
    @Nullable LocalDate talkOn,
    @Nullable String talkPlace,
    @Nullable String talkRecord,
    Credit.@Nullable Found creditFound,
    String creditEntry,
    @Nullable Boolean agreed,
    @Nullable Boolean answer,
    String answerWords,
    @Nullable LocalDate askedOn) {}
