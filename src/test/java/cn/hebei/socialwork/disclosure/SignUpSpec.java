package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency signs itself up (P9), and a program has a harder time of it. */
@ProcessSpec
class SignUpSpec {

  private static final String PAGE = "/public/agencies/new";
  private static final String CODE = "91350100M000100Y43";

  @Autowired private Environment environment;
  @Autowired private ApplicationContext application;
  @Autowired private JdbcClient jdbc;

  private static Map<String, String> typed(Map<String, String> more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "石家庄市春雨社会工作服务中心");
    fields.put("creditCode", CODE);
    fields.put("legalRepresentative", "李春雨");
    fields.put("charterClause", "开展社会工作专业服务。");
    fields.put("officeAddress", "石家庄市长安区一号");
    fields.put("phone", "0311-88888888");
    fields.put("password", "Chunyu-2024");
    fields.putAll(more);
    return fields;
  }

  private int agencies() {
    return jdbc.sql("select count(*) from agency where credit_code = ?")
        .param(CODE)
        .query(Integer.class)
        .single();
  }

  /** Agencies stay from test to test, so the one of this spec is taken away again. */
  @AfterEach
  void andGone() {
    String mine = "(select organ_code from agency where credit_code = '" + CODE + "')";
    jdbc.sql("delete from post where organ_code in " + mine).update();
    jdbc.sql("update account set status = 'LEFT' where organ_code in " + mine).update();
    jdbc.sql("delete from agency_statement where organ_code in " + mine).update();
    jdbc.sql("delete from agency where credit_code = '" + CODE + "'").update();
  }

  @Test
  void withTheRightAnswerTheAgencyIsSignedUpOnceOnly() {
    Caller agency = Caller.anonymous(environment);
    Map<String, String> captcha = CaptchaSolver.fields(application, agency.get(PAGE).body());
    Answer done = agency.form(PAGE, PAGE, typed(captcha));
    assertThat(done.location()).endsWith("/public/agencies/done");
    assertThat(agency.get("/public/agencies/done").body()).contains("您的登录名是");
    assertThat(agencies()).isEqualTo(1);
    assertThat(agency.form(PAGE, PAGE, typed(captcha)).body()).contains("已过期或者已用过");
  }

  @Test
  void afterAWrongAnswerNothingTypedIsLostButThePassword() {
    Caller agency = Caller.anonymous(environment);
    String token = CaptchaSolver.token(agency.get(PAGE).body());
    Answer refused = agency.form(PAGE, PAGE, typed(Map.of("captcha", token, "answer", "wrong")));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body())
        .contains("“验证码”不正确，请填写新的验证码。")
        .contains("石家庄市春雨社会工作服务中心", CODE, "李春雨", "开展社会工作专业服务。", "石家庄市长安区一号", "0311-88888888")
        .doesNotContain("Chunyu-2024");
    assertThat(CaptchaSolver.token(refused.body())).isNotEqualTo(token);
    assertThat(agencies()).isZero();
  }

  @Test
  void whatElseIsWrongIsToldFirstAndTheCaptchaStays() {
    Caller agency = Caller.anonymous(environment);
    Map<String, String> captcha = CaptchaSolver.fields(application, agency.get(PAGE).body());
    Map<String, String> wrong = typed(captcha);
    wrong.put("phone", "x");
    Answer refused = agency.form(PAGE, PAGE, wrong);
    assertThat(refused.body()).contains("“联系电话”应为7至20位", "value=\"" + captcha.get("answer") + "\"");
    assertThat(CaptchaSolver.token(refused.body())).isEqualTo(captcha.get("captcha"));
    assertThat(agency.form(PAGE, PAGE, typed(captcha)).location()).endsWith("done");
  }

  @Test
  void whoDoesNotSeePicturesIsAskedInWordsAndKeepsWhatWasTyped() {
    Caller agency = Caller.anonymous(environment);
    Answer words = agency.form(PAGE, PAGE, typed(Map.of("renew", "WORDS")));
    assertThat(words.body())
        .containsPattern("[一二三四五六七八九十]+加[一二三四五六七八九]再减去[一二三四五六七八九]，等于多少？")
        .contains("石家庄市春雨社会工作服务中心")
        .doesNotContain("<img width", "role=\"alert\"");
    Map<String, String> captcha = CaptchaSolver.fields(application, words.body());
    assertThat(
            agency
                .form(PAGE, PAGE, typed(Map.of("captcha", captcha.get("captcha"), "answer", "0")))
                .body())
        .as("a second question in words")
        .contains("“验证码”不正确", "等于多少？");
    Answer again = agency.form(PAGE, PAGE, typed(Map.of("renew", "WORDS")));
    assertThat(
            agency
                .form(PAGE, PAGE, typed(CaptchaSolver.fields(application, again.body())))
                .location())
        .endsWith("done");
  }

  @Test
  void thePictureIsShownAndKeptByNobody() {
    Caller agency = Caller.anonymous(environment);
    String page = agency.get(PAGE).body();
    Answer picture = agency.get("/public/captcha/" + CaptchaSolver.token(page));
    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).containsExactly("image/png");
    assertThat(picture.header("Cache-Control")).containsExactly("no-store");
    assertThat(agency.get(PAGE).header("Cache-Control").toString()).contains("no-store");
    assertThat(CaptchaSolver.token(agency.get(PAGE).body()))
        .isNotEqualTo(CaptchaSolver.token(page));
  }
}
