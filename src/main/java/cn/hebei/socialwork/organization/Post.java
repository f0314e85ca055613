package cn.hebei.socialwork.organization;

/**
 * A role somebody holds in an organ.
 *
 * @param userId the person
 * @param organCode the organ
 * @param role the role
 */
public record Post(String userId, String organCode, Role role) {}
