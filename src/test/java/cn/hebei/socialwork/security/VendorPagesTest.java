package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Nobody meets a page or a mark of the vendor's: what he ships is led home or denied. */
@ProcessSpec
class VendorPagesTest {

  private static final String SHIPPED = "META-INF/resources";
  private static final List<String> WELCOME =
      List.of(
          "/camunda/",
          "/camunda/app/",
          "/camunda/app/welcome/",
          "/camunda/app/welcome/default/",
          "/camunda/app/welcome/default/#!/welcome",
          "/camunda-welcome/",
          "/camunda-welcome/index.html",
          "/camunda-welcome/assets/img/favicon.ico");
  private static final List<String> OTHERS =
      List.of(
          "/camunda/app/admin/",
          "/camunda/app/admin/default/",
          "/camunda/app/admin/default/setup/",
          "/camunda/index.html",
          "/camunda/favicon.ico",
          "/camunda/error-404-page.html",
          "/webjars/camunda/index.html",
          "/webjars/camunda/favicon.ico",
          "/webjars/camunda/app/tasklist/index.html",
          "/plugin/tasklist/app/plugin.js");

  @Autowired private Environment environment;

  @Test
  void welcomeLeadsToOurDesk() {
    for (String person : List.of("130123-officer", "admin")) {
      Caller caller = Caller.signedIn(environment, person);
      for (String path : WELCOME) {
        Answer answer = caller.get(path);
        assertThat(answer.status()).as(path).isEqualTo(302);
        assertThat(answer.location()).as(path).matches("(http://localhost:\\d+)?/");
      }
    }
  }

  @Test
  void everythingElseOfTheVendorsIsDenied() {
    for (String person : List.of("130123-officer", "admin")) {
      Caller caller = Caller.signedIn(environment, person);
      for (String path : OTHERS) {
        Answer answer = caller.open(path);
        assertThat(answer.status()).as(path).isEqualTo(403);
        isOurs(path, answer);
      }
    }
  }

  @Test
  void noPageInAnyArchiveIsReached() throws IOException {
    Caller caller = Caller.signedIn(environment, "130100-officer");
    Set<String> pages = shipped();
    assertThat(pages).contains("/webjars/camunda/index.html", "/camunda-welcome/index.html");
    for (String page : pages) {
      assertThat(caller.get(page).status()).as(page).isIn(302, 403, 404);
    }
  }

  @Test
  void anEngineOrAnAppThatIsNotThereIsToldInChinese() {
    Caller caller = Caller.signedIn(environment, "130100-officer");
    for (String path :
        List.of(
            "/camunda/app/tasklist/other/",
            "/camunda/app/cockpit/other/",
            "/camunda/app/tasklist/default/no/such",
            "/camunda/app/other/default/")) {
      Answer answer = caller.open(path);
      assertThat(answer.status()).as(path).isIn(403, 404);
      isOurs(path, answer);
    }
  }

  /**
   * The vendor's number for inline scripts is one for all: two people at once each got a blank
   * page.
   */
  @Test
  void noPageOfTheEngineNeedsANumberThatTwoPeopleCouldMixUp() {
    Caller city = Caller.signedIn(environment, "130100-officer");
    for (String app : List.of("tasklist", "cockpit")) {
      Answer page = city.open("/camunda/app/" + app + "/default/");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("nonce").doesNotContainPattern("<script(?![^>]*src=)");
      assertThat(String.join("", page.header("Content-Security-Policy")))
          .contains("script-src 'self' 'unsafe-eval';")
          .doesNotContain("nonce");
    }
  }

  @Test
  void aBrowserThatAsksForAMarkGetsOurs() {
    Caller anonymous = Caller.anonymous(environment);
    assertThat(anonymous.get("/favicon.ico").location()).endsWith("/shegong/mark.svg");
    assertThat(anonymous.get("/shegong/mark.svg").status()).isEqualTo(200);
  }

  @Test
  void whoIsNotSignedInIsLedToSignIn() {
    Caller anonymous = Caller.anonymous(environment);
    for (String path : List.of(WELCOME.get(0), WELCOME.get(5), OTHERS.get(0), OTHERS.get(6))) {
      assertThat(anonymous.get(path).location()).as(path).endsWith("/login");
    }
  }

  private static void isOurs(String path, Answer answer) {
    assertThat(answer.body())
        .as(path)
        .contains("返回工作台", "lang=\"zh-CN\"")
        .doesNotContainIgnoringCase("camunda");
  }

  /** Where the pages and marks of every archive would be served, raw and as part of the webapps. */
  private static Set<String> shipped() throws IOException {
    Set<String> paths = new TreeSet<>();
    for (String kind : List.of("html", "ico")) {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + SHIPPED + "/**/*." + kind)) {
        String url = file.getURL().toString();
        String path = url.substring(url.indexOf(SHIPPED) + SHIPPED.length());
        paths.add(path);
        paths.add(path.replaceFirst("^/webjars", ""));
      }
    }
    return paths;
  }
}
