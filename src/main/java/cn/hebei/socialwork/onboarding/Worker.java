package cn.hebei.socialwork.onboarding;

/**
 * A social worker at a station. Personal data: kept in the domain's tables only.
 *
 * @param townCode the station's township
 * @param name full name
 * @param idTail last four characters of the identity number, to tell namesakes apart
 * @param education highest education (R40)
 * @param formal whether formally employed by the agency (R40)
 * @param licence professional licence, a preference only (R41)
 * @param major whether a graduate of social work or a related subject, a preference only (R41)
 * @param local whether registered locally, a preference only (R41)
 * @param passed whether the pre-service training was passed (R55)
 */
record Worker(
    String townCode,
    String name,
    String idTail,
    Education education,
    boolean formal,
    Licence licence,
    boolean major,
    boolean local,
    boolean passed) {

  /** The person, for people to tell namesakes apart. */
  String label() {
    return name + "（尾号" + idTail + "）";
  }

  boolean samePerson(Worker other) {
    return name.equals(other.name) && idTail.equals(other.idTail);
  }

  /** Levels of education; 大专 and above may serve (R40). */
  enum Education {
    SECONDARY("中专及以下", false),
    COLLEGE("大专", true),
    BACHELOR("本科", true),
    POSTGRADUATE("研究生", true);

    private final String title;
    private final boolean enough;

    Education(String title, boolean enough) {
      this.title = title;
      this.enough = enough;
    }

    String title() {
      return title;
    }

    boolean enough() {
      return enough;
    }
  }

  /** Professional licences of social workers (R41). */
  enum Licence {
    NONE("无"),
    ASSISTANT("助理社会工作师"),
    SOCIAL_WORKER("社会工作师"),
    SENIOR("高级社会工作师");

    private final String title;

    Licence(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
