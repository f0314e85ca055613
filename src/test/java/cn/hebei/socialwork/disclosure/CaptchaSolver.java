package cn.hebei.socialwork.disclosure;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Answers captchas in the place of a person: it asks the application's own key. */
public final class CaptchaSolver {

  private static final Pattern TOKEN = Pattern.compile("name=\"captcha\" value=\"([^\"]+)\"");

  private CaptchaSolver() {}

  /** The token on a page. */
  public static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no captcha on " + page);
    }
    return token.group(1);
  }

  /** The answer to a token. */
  public static String answer(ApplicationContext application, String token) {
    return application.getBean(Captchas.class).answer(token);
  }

  /** The two fields that a page's form sends for its captcha. */
  public static Map<String, String> fields(ApplicationContext application, String page) {
    String token = token(page);
    return Map.of("captcha", token, "answer", answer(application, token));
  }
}
