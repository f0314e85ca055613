package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.disclosure.CaptchaToken.Kind;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A captcha is answered once, in time, for its own form, on whichever node. */
@ProcessSpec
class CaptchaSpec {

  private static final String FORM = "sign-up";
  private static final String USED = "“验证码”已过期或者已用过，请填写新的验证码。";
  private static final String WRONG = "“验证码”不正确，请填写新的验证码。";

  @Autowired private Captchas captchas;
  @Autowired private CaptchaStore store;
  @Autowired private TimeSource time;
  @Autowired private PublicSettings settings;
  @Autowired private JdbcClient jdbc;
  @Autowired private World world;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theRightAnswerPassesOnce(Kind kind) {
    String token = captchas.issue(FORM, kind).token();
    String answer = captchas.answer(token);
    assertThat(captchas.refusal(FORM, token, answer)).isEmpty();
    assertThat(captchas.refusal(FORM, token, answer)).hasValue(USED);
  }

  @Test
  void afterAWrongAnswerTheRightOneComesTooLate() {
    String token = captchas.issue(FORM, Kind.PICTURE).token();
    assertThat(captchas.refusal(FORM, token, "x")).hasValue(WRONG);
    assertThat(captchas.refusal(FORM, token, captchas.answer(token))).hasValue(USED);
  }

  @Test
  void withoutAnAnswerNothingIsUsedUp() {
    String token = captchas.issue(FORM, Kind.PICTURE).token();
    assertThat(captchas.refusal(FORM, token, "  ")).hasValue("“验证码”没有填写。");
    assertThat(captchas.again(FORM, token).token()).isEqualTo(token);
    assertThat(captchas.refusal(FORM, token, captchas.answer(token))).isEmpty();
  }

  @Test
  void wideDigitsOfAChineseKeyboardCount() {
    String token = captchas.issue(FORM, Kind.WORDS).token();
    StringBuilder wide = new StringBuilder(" ");
    captchas.answer(token).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    assertThat(captchas.refusal(FORM, token, wide.toString())).isEmpty();
  }

  @Test
  void itExpiresByTheClockOfTheCase() {
    String token = captchas.issue(FORM, Kind.PICTURE).token();
    world.goTo(World.BEGIN.plusMinutes(29));
    assertThat(captchas.again(FORM, token).token()).isEqualTo(token);
    world.goTo(World.BEGIN.plusMinutes(31));
    assertThat(captchas.again(FORM, token).token()).isNotEqualTo(token);
    assertThat(captchas.refusal(FORM, token, captchas.answer(token))).hasValue(USED);
  }

  @Test
  void oneForAnotherFormOrChangedOrInventedIsRefused() {
    String other = captchas.issue("tip-off", Kind.PICTURE).token();
    assertThat(captchas.refusal(FORM, other, captchas.answer(other))).hasValue(USED);
    assertThat(captchas.refusal("tip-off", other, captchas.answer(other))).isEmpty();
    String token = captchas.issue(FORM, Kind.PICTURE).token();
    String later = token.replaceFirst("\\.\\d+\\.", ".99999999999.");
    assertThat(captchas.refusal(FORM, later, captchas.answer(token))).hasValue(USED);
    String words = token.replace("PICTURE", "WORDS");
    assertThat(captchas.refusal(FORM, words, captchas.answer(token))).hasValue(USED);
    for (String nonsense : new String[] {"", ".", "....", "0", "社".repeat(4000)}) {
      assertThat(captchas.refusal(FORM, nonsense, "1")).hasValue(USED);
      assertThat(captchas.picture(nonsense)).isEmpty();
    }
    assertThat(captchas.refusal(FORM, token, captchas.answer(token))).isEmpty();
  }

  @Test
  void aSecondNodeTakesWhatTheFirstOneIssuedAndNotTwice() {
    Captchas one = new Captchas(store, time, settings);
    Captchas other = new Captchas(store, time, settings);
    String token = one.issue(FORM, Kind.PICTURE).token();
    assertThat(other.picture(token)).isPresent();
    assertThat(other.refusal(FORM, token, one.answer(token))).isEmpty();
    assertThat(one.refusal(FORM, token, one.answer(token))).hasValue(USED);
  }

  @Test
  void theTokenDoesNotTellTheAnswerAndAnswersSpreadWide() {
    Set<String> answers = new HashSet<>();
    for (int n = 0; n < 50; n++) {
      String token = captchas.issue(FORM, Kind.PICTURE).token();
      assertThat(captchas.answer(token)).hasSize(5);
      answers.add(captchas.answer(token));
    }
    assertThat(answers).hasSizeGreaterThan(45);
  }

  @Test
  void whatIsAnsweredIsForgottenWhenItWouldHaveExpired() {
    String early = captchas.issue(FORM, Kind.PICTURE).token();
    assertThat(captchas.refusal(FORM, early, "x")).isPresent();
    world.goTo(World.BEGIN.plusMinutes(31));
    String late = captchas.issue(FORM, Kind.PICTURE).token();
    assertThat(captchas.refusal(FORM, late, "x")).isPresent();
    assertThat(jdbc.sql("select count(*) from captcha_used").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void aSumReadsAsOneSpeaks() {
    assertThat(new WordSum(37, 5, 2).question()).isEqualTo("三十七加五再减去二，等于多少？");
    assertThat(new WordSum(37, 5, 2).answer()).isEqualTo("40");
    assertThat(WordSum.words(10)).isEqualTo("十");
    assertThat(WordSum.words(11)).isEqualTo("十一");
    assertThat(WordSum.words(20)).isEqualTo("二十");
    assertThat(WordSum.words(9)).isEqualTo("九");
  }
}
