package cn.hebei.socialwork.organization;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What a password must be: ten characters, three kinds of four, not the user id. */
@Component
public class PasswordPolicy {

  /** Characters. */
  static final int SHORTEST = 10;

  /** Bytes in UTF-8: bcrypt reads no more than 72, and long before that nothing is gained. */
  static final int LONGEST_BYTES = 40;

  private static final int KINDS = 3;
  private static final int TEMPORARY_LENGTH = 12;

  /** Without the signs that look alike on paper. */
  private static final List<String> SIGNS =
      List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789");

  private static final String DEMO_PASSWORD = "demo";

  private final SecureRandom random = new SecureRandom();
  private final boolean demo;

  PasswordPolicy(Environment environment) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  /** The Chinese sentence that refuses this password, or empty when it may be used. */
  public Optional<String> refusal(String userId, String password) {
    if (demo && password.equals(DEMO_PASSWORD)) {
      return Optional.empty();
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("“密码”至少10个字符。");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of("“密码”最多40个字节（一个汉字占3个）。");
    }
    if (kinds(password) < KINDS) {
      return Optional.of("“密码”应包含大写字母、小写字母、数字、其他符号中的三种。");
    }
    if (password.toLowerCase(Locale.ROOT).contains(userId.toLowerCase(Locale.ROOT))) {
      return Optional.of("“密码”不能包含用户名。");
    }
    return Optional.empty();
  }

  /** A random password that keeps the policy, to be told to somebody and changed at once. */
  String temporary() {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < TEMPORARY_LENGTH; i++) {
      String signs = SIGNS.get(i % SIGNS.size());
      result.append(signs.charAt(random.nextInt(signs.length())));
    }
    return result.toString();
  }

  private static long kinds(String password) {
    IntPredicate other = c -> !Character.isLetterOrDigit(c) || c > '~';
    return Stream.<IntPredicate>of(
            c -> c >= 'A' && c <= 'Z', c -> c >= 'a' && c <= 'z', Character::isDigit, other)
        .filter(kind -> password.codePoints().anyMatch(kind))
        .count();
  }
}
