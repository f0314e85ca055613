package cn.hebei.socialwork.onboarding;

/**
 * A township's station in one lot-year.
 *
 * @param townCode code of the township or sub-district
 * @param name official name, such as 正定镇社会工作服务站 (R34)
 * @param status where it stands
 */
public record Station(String townCode, String name, Status status) {

  /** The name the notice prescribes: 站 for townships and sub-districts (R34). */
  static String nameOf(String town) {
    return town + "社会工作服务站";
  }

  /** What the sign must show (R34). */
  String signText() {
    return "中国社会工作标识＋河北社会工作标识＋" + name;
  }

  /** A station opens once it holds all it must (R20, R55). */
  public enum Status {
    PLANNED("筹备中"),
    OPEN("已启用");

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
