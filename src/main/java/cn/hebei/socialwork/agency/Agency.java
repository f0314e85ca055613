package cn.hebei.socialwork.agency;

import java.time.OffsetDateTime;

/**
 * A registered agency.
 *
 * @param organCode its organ
 * @param creditCode unified social credit code, its own for good
 * @param signedUpAt when it signed up, or first stated its code
 */
public record Agency(String organCode, String creditCode, OffsetDateTime signedUpAt) {}
