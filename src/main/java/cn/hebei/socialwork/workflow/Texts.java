package cn.hebei.socialwork.workflow;

import org.jspecify.annotations.Nullable;

/** Small things about texts that people type. */
public final class Texts {

  private Texts() {}

  /** The text without blanks around it, never null. */
  public static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Whether this looks like the address of a web page. */
  public static boolean isUrl(String text) {
    return text.strip().matches("https?://[^\\s/]+\\.[^\\s]+");
  }
}
