package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.disclosure.CaptchaToken.Kind;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Captchas of our own for the forms of strangers. Nothing is kept until one is answered; then it is
 * used up, right or wrong, on every node. The answer follows from the token and the key alone.
 */
@Component
class Captchas {

  private static final int DIGITS = 5;
  private static final int TEN = 10;

  private final CaptchaStore store;
  private final TimeSource time;
  private final PublicSettings settings;
  private volatile byte @Nullable [] key;

  Captchas(CaptchaStore store, TimeSource time, PublicSettings settings) {
    this.store = store;
    this.time = time;
    this.settings = settings;
  }

  /** A fresh captcha for a form. */
  Captcha issue(String form, Kind kind) {
    Instant end = time.now().plus(settings.captcha());
    String id = UUID.randomUUID().toString().replace("-", "");
    return shown(new CaptchaToken(form, kind, end, id));
  }

  /** The captcha of a page that is shown again, unanswered; a fresh one when it is none of ours. */
  Captcha again(String form, String text) {
    return read(form, text)
        .filter(t -> time.now().isBefore(t.expiresAt()))
        .map(this::shown)
        .orElseGet(() -> issue(form, Kind.PICTURE));
  }

  /** How this captcha is asked; as a picture when it is none of ours. */
  Kind kind(String text) {
    return CaptchaToken.read(text, key()).map(CaptchaToken::kind).orElse(Kind.PICTURE);
  }

  /**
   * Takes an answer and uses the captcha up, unless nothing was answered.
   *
   * @return the sentence that refuses, or empty when it is right
   */
  Optional<String> refusal(String form, String text, String answer) {
    String typed = Normalizer.normalize(answer, Normalizer.Form.NFKC).strip();
    if (typed.isEmpty()) {
      return Optional.of("“验证码”没有填写。");
    }
    Instant now = time.now();
    Optional<CaptchaToken> token = read(form, text).filter(t -> now.isBefore(t.expiresAt()));
    if (token.isEmpty() || !store.use(token.get().id(), token.get().expiresAt())) {
      return Optional.of("“验证码”已过期或者已用过，请填写新的验证码。");
    }
    store.forgetBefore(now);
    return typed.equals(answer(token.get())) ? Optional.empty() : Optional.of("“验证码”不正确，请填写新的验证码。");
  }

  /** The picture of a captcha of ours, as PNG. */
  Optional<byte[]> picture(String text) {
    return CaptchaToken.read(text, key())
        .filter(t -> t.kind() == Kind.PICTURE)
        .map(t -> new CaptchaPicture(answer(t), t.secret(key())).png());
  }

  /**
   * The right answer to a captcha of ours, in digits.
   *
   * @throws java.util.NoSuchElementException when it is none
   */
  String answer(String text) {
    return answer(CaptchaToken.read(text, key()).orElseThrow());
  }

  private String answer(CaptchaToken token) {
    byte[] secret = token.secret(key());
    return token.kind() == Kind.WORDS ? WordSum.of(secret).answer() : digits(secret);
  }

  private static String digits(byte[] secret) {
    return IntStream.range(0, DIGITS)
        .mapToObj(i -> Integer.toString(Byte.toUnsignedInt(secret[i]) % TEN))
        .collect(Collectors.joining());
  }

  private Optional<CaptchaToken> read(String form, String text) {
    return CaptchaToken.read(text, key()).filter(t -> t.form().equals(form));
  }

  private Captcha shown(CaptchaToken token) {
    String question =
        token.kind() == Kind.WORDS ? WordSum.of(token.secret(key())).question() : null;
    return new Captcha(token.sign(key()), question);
  }

  private byte[] key() {
    byte[] known = key;
    if (known == null) {
      known = store.key();
      key = known;
    }
    return known;
  }

  /**
   * A captcha for a page.
   *
   * @param token goes out and comes back hidden; also names the picture
   * @param question in words, or null when it is asked by a picture
   */
  record Captcha(String token, @Nullable String question) {}
}
