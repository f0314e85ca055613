package cn.hebei.socialwork.agency;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that an agency shares with other agencies or with those who judge them (B7). A lead to
 * look into, never a verdict (P18).
 *
 * @param what what is equal
 * @param shown the value, masked where it is personal
 * @param parties who share it, by organ
 */
public record Link(What what, String shown, List<Party> parties) {

  /** The finding in one Chinese sentence. */
  public String sentence() {
    return "%s相同（%s）：%s。"
        .formatted(
            what.title(),
            shown,
            parties.stream()
                .map(p -> p.organName() + "（" + p.role() + "）的" + p.label())
                .collect(Collectors.joining("，")));
  }

  /** What can be equal. */
  public enum What {
    NAME("人员或者单位名称"),
    PHONE("电话"),
    ACCOUNT("银行账号"),
    ADDRESS("地址");

    private final String title;

    What(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }

  /**
   * One who shares it.
   *
   * @param organCode the organ
   * @param organName its name
   * @param role 承接机构, 评审专家 or 督导
   * @param label where it stands, such as 法定代表人
   */
  public record Party(String organCode, String organName, String role, String label) {}
}
