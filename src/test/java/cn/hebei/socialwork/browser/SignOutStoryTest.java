package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who signs out leaves no unfinished form on the computer, wherever the button was. */
@BrowserSpec
class SignOutStoryTest {

  private static final String DRAFT = "camunda-form:4711";
  private static final String OTHER = "shegong:other";

  @Autowired private Browsers browsers;
  private Official city;

  @BeforeEach
  void aDraftIsKept() {
    city = browsers.as("130100-officer");
  }

  @AfterEach
  void andSignsInAgain() {
    city.signIn("demo");
  }

  @Test
  void onAPageOfOurs() {
    city.goTo("/");
    keepADraft();
    city.press("退出").waitFor("您已安全退出");
    draftsAreForgotten();
  }

  @Test
  void inTheTaskList() {
    signOutOf("/camunda/app/tasklist/default/");
  }

  @Test
  void inTheProcessMonitor() {
    signOutOf("/camunda/app/cockpit/default/");
  }

  private void signOutOf(String webapp) {
    city.goTo(webapp).waitFor("河北省乡镇（街道）社工站管理系统");
    city.waitFor("工作台");
    keepADraft();
    city.run("document.querySelector('.logout a').click()");
    city.waitFor("确认要退出吗");
    draftsAreForgotten();
    keepADraft();
    city.press("确认退出").waitFor("您已安全退出");
    draftsAreForgotten();
  }

  private void keepADraft() {
    city.run(
        "localStorage.setItem(arguments[0], '{}'); localStorage.setItem(arguments[1], 'x');"
            + " sessionStorage.setItem('shegong:typed', '[]')",
        DRAFT,
        OTHER);
    assertThat(kept(DRAFT)).isNotNull();
  }

  private void draftsAreForgotten() {
    assertThat(kept(DRAFT)).isNull();
    assertThat(kept(OTHER)).as("only drafts").isEqualTo("x");
    assertThat(city.run("return sessionStorage.getItem('shegong:typed')")).isNull();
  }

  private @Nullable Object kept(String key) {
    return city.run("return localStorage.getItem(arguments[0])", key);
  }
}
