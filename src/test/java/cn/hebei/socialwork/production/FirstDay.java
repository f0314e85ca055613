package cn.hebei.socialwork.production;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first day on a new server, over HTTP: from the printed password to a case with a file. */
final class FirstDay {

  private static final Pattern FIRST = Pattern.compile("一次性密码是 (\\S+) ");
  private static final Pattern TEMPORARY = Pattern.compile("temporary-password\">([^<]+)<");
  private static final String CHOSEN = "Stations-2026";
  private static final String OFFICER = "zd-wang";
  private static final String NAME = "会议纪要.docx";

  private final String base;

  FirstDay(int port) {
    this.base = "http://localhost:" + port;
  }

  /** The administrator makes an officer, who begins a lot and attaches a letter to its plan. */
  void goes(String log) {
    Caller officer = signedIn(OFFICER, officerMadeBy(signedIn("admin", found(FIRST, log))));
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
    officer.form("/", "/lots", Map.of("year", String.valueOf(year)));
    officer.get("/camunda/api/engine/engine");
    JsonNode task = officer.engine("POST", "/task", Map.of()).json().path(0);
    String id = task.path("id").asText();
    officer.engine("POST", "/task/" + id + "/claim", Map.of("userId", OFFICER));
    String page = "/cases/130123-01-" + year;
    Caller.Answer sent =
        officer.upload(
            page, page + "/files", Map.of("task", id), NAME, Papers.docx("正民会纪〔2026〕3号"));
    assertThat(sent.location()).as(sent.toString()).endsWith(page + "#files");
    assertThat(officer.get(page).body()).contains("附件已上传。", NAME);
  }

  private Caller signedIn(String userId, String password) {
    Caller caller = Caller.at(base).from(Map.of("Origin", base));
    caller.signIn(userId, password);
    caller.form(
        "/account/password",
        "/account/password",
        Map.of("current", password, "fresh", CHOSEN, "again", CHOSEN));
    assertThat(caller.signIn(userId, CHOSEN).location()).as(userId).endsWith("/");
    return caller;
  }

  private static String officerMadeBy(Caller admin) {
    String page = "/accounts?organ=130123";
    Map<String, String> officer =
        Map.of("userId", OFFICER, "displayName", "王社工", "organ", "130123", "role", "OFFICER");
    return found(TEMPORARY, admin.form(page, "/accounts", officer).body());
  }

  private static String found(Pattern password, String text) {
    Matcher shown = password.matcher(text);
    assertThat(shown.find()).as(text).isTrue();
    return shown.group(1);
  }
}
