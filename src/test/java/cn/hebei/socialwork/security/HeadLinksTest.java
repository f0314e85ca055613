package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The page head shows somebody exactly the doors that open. */
@ProcessSpec
class HeadLinksTest {

  private static final String ACCOUNTS = "/accounts";
  private static final String SETTINGS = "/settings";
  private static final String OWN_PASSWORD = "/account/password";
  private static final Pattern HEAD = Pattern.compile("(?s)<header class=\"top\">.*?</header>");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
  private static final List<String> PEOPLE =
      List.of(
          "130123-officer",
          "130123-business",
          "130123-deputy",
          "130123-principal",
          "130123-finance",
          "130100-officer",
          "130000-officer",
          "130123100-officer",
          "agency-1",
          "expert-1",
          "supervisor-1",
          "auditor",
          "admin");

  @Autowired private Environment environment;

  @Test
  void everyLinkOpensAndWhatWouldNotOpenIsNotShown() {
    Map<String, Caller> callers = new LinkedHashMap<>();
    Map<String, Set<String>> shown = new LinkedHashMap<>();
    Set<String> all = new TreeSet<>();
    for (String person : PEOPLE) {
      Caller caller = Caller.signedIn(environment, person);
      callers.put(person, caller);
      Set<String> links = head(caller.get("/").body());
      shown.put(person, links);
      all.addAll(links);
    }
    assertThat(all).contains("/", ACCOUNTS, SETTINGS, OWN_PASSWORD);
    callers.forEach(
        (person, caller) -> {
          Set<String> links = shown.getOrDefault(person, Set.of());
          for (String link : all) {
            assertThat(caller.get(link).status() == 200)
                .as("%s opens %s, which the head %s", person, link, links.contains(link))
                .isEqualTo(links.contains(link));
          }
        });
  }

  @Test
  void whoArrangesAccountsAndSettingsIsTakenThere() {
    for (String person : PEOPLE) {
      Set<String> links = head(Caller.signedIn(environment, person).get("/").body());
      assertThat(links).as(person).contains("/", OWN_PASSWORD);
      assertThat(links.contains(ACCOUNTS))
          .as(person)
          .isEqualTo(List.of("admin", "130123-principal", "agency-1").contains(person));
      assertThat(links.contains(SETTINGS)).as(person).isEqualTo(person.equals("admin"));
    }
  }

  private static Set<String> head(String page) {
    Matcher head = HEAD.matcher(page);
    assertThat(head.find()).as("a page head").isTrue();
    Set<String> links = new TreeSet<>();
    LINK.matcher(head.group()).results().forEach(link -> links.add(link.group(1)));
    return links;
  }
}
