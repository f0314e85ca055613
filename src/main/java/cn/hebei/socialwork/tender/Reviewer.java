package cn.hebei.socialwork.tender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A member of a committee that sat elsewhere; it needs no account here (P12).
 *
 * @param name as the report has it
 * @param office in what capacity
 */
record Reviewer(
    @NotBlank(message = "没有填写") @Size(max = 40, message = "不能超过40个字") String name,
    @NotNull(message = "没有选择") Office office) {

  /** In what capacity somebody sits on it: the purchaser's own people never lead it (B21). */
  enum Office {
    LEADER("组长、评审专家"),
    EXPERT("评审专家"),
    PURCHASER("采购人代表");

    private final String title;

    Office(String title) {
      this.title = title;
    }

    /** In Chinese. */
    String title() {
      return title;
    }

    boolean isExpert() {
      return this != PURCHASER;
    }
  }
}
