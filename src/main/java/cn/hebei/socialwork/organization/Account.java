package cn.hebei.socialwork.organization;

/**
 * A person who signs in.
 *
 * @param userId sign-in name
 * @param displayName the person's name
 * @param organCode the organ he or she belongs to
 * @param phone office phone, shown as the one who has the ball (P39)
 * @param status in service, locked, or left
 */
public record Account(
    String userId, String displayName, String organCode, String phone, Status status) {

  /** Whether somebody may sign in. */
  public enum Status {
    ACTIVE("在用"),
    LOCKED("已停用"),
    LEFT("已注销");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }
}
