package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An agency as a form names it: one with an account by choice, another by name and code (P9, P12).
 *
 * @param code organ code of the chosen one, or empty
 * @param name name of one without an account, or empty
 * @param creditCode and its 统一社会信用代码, or empty
 */
record NamedAgency(String code, String name, String creditCode) {

  /** What was filled in, as far as it was. */
  static NamedAgency of(@Nullable String code, @Nullable String name, @Nullable String creditCode) {
    return new NamedAgency(Texts.of(code), Texts.of(name), Texts.of(creditCode));
  }

  /** Whether it is named by name and code. */
  boolean outside() {
    return code.isEmpty();
  }

  /** Whether both are said, or something of the one beside the other. */
  boolean saysName() {
    return !name.isEmpty() || !creditCode.isEmpty();
  }
}
