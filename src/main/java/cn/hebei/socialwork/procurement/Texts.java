package cn.hebei.socialwork.procurement;

import org.jspecify.annotations.Nullable;

/** Small things about texts that people type. */
final class Texts {

  private Texts() {}

  /** The text without blanks around it, never null. */
  static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Whether this looks like the address of a web page. */
  static boolean isUrl(String text) {
    return text.strip().matches("https?://[^\\s/]+\\.[^\\s]+");
  }
}
