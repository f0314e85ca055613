package cn.hebei.socialwork.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as words for an official, and as a citation. */
final class Words {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern CITATION =
      Pattern.compile("(?<![A-Za-z0-9])([RBP]\\d{1,2})(?![\\d/])");

  private Words() {}

  static boolean chinese(@Nullable String text) {
    return text != null && CHINESE.matcher(text).find();
  }

  static Pattern citation() {
    return CITATION;
  }

  static boolean cites(@Nullable String text) {
    return text != null && CITATION.matcher(text).find();
  }
}
