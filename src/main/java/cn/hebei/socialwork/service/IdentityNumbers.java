package cn.hebei.socialwork.service;

import java.util.regex.Pattern;

/** Finds identity-card numbers in texts that may not hold any (B52: 个人信息保护法第28、34条). */
public final class IdentityNumbers {

  private static final Pattern EIGHTEEN =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{17}[\\p{Nd}XxＸｘ](?!\\p{Nd})");

  private IdentityNumbers() {}

  /** Whether the text holds what looks like an 18-digit identity number, in any kind of digits. */
  public static boolean in(String text) {
    return EIGHTEEN.matcher(text).find();
  }
}
