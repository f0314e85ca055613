package cn.hebei.socialwork.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@ProcessSpec
class ClockAndCalendarSpec {

  private static final String YEAR_2027 =
      """
      日期,安排,节日
      2027-01-01,放假,元旦
      2027-05-01,放假,劳动节
      2027-10-01,放假,国庆节
      """;

  @Autowired private WebApplicationContext context;
  @Autowired private World world;
  @Autowired private TimeSource time;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;

  private Pages pages;

  @BeforeEach
  void openPages() {
    pages = new Pages(context);
  }

  @AfterEach
  void forget2027() {
    jdbc.sql("delete from special_day where day >= ?").param(LocalDate.of(2027, 1, 1)).update();
  }

  @Test
  void anybodyMayAskTheTimeOfTheRehearsal() throws Exception {
    assertThat(pages.openUnsigned("/shegong/clock").getContentAsString(StandardCharsets.UTF_8))
        .contains("\"rehearsal\":true", "\"now\":\"2024-09-02T09:", "演练时钟：2024年9月2日 09:");
  }

  @Test
  void theClockPageNamesWhatIsDueNextAndGoesThere() throws Exception {
    world.adoptedLot();
    assertThat(pages.read("admin", "/clock")).contains("2024年9月10日 00:00", "期满未答复");
    pages
        .submit("admin", "/clock/next")
        .andExpect(flash().attribute("done", containsString("时钟已到2024年9月10日 00:00")));
    assertThat(time.today()).isEqualTo(LocalDate.of(2024, 9, 10));
    assertThat(world.open("filing-check")).isEmpty();
  }

  @Test
  void theClockGoesForwardByOneToFourHundredDays() throws Exception {
    pages.submit("admin", "/clock/days", "days", "400").andExpect(flash().attributeExists("done"));
    assertThat(time.today()).isEqualTo(LocalDate.of(2025, 10, 7));
    for (String wrong : new String[] {"0", "401", "-1"}) {
      pages
          .submit("admin", "/clock/days", "days", wrong)
          .andExpect(flash().attribute("refused", "“前进天数”须在1天至400天之间。"));
    }
    assertThat(time.today()).isEqualTo(LocalDate.of(2025, 10, 7));
  }

  @Test
  void withNothingDueTheClockPageSaysWhatToDo() throws Exception {
    assertThat(pages.read("admin", "/clock")).contains("目前没有等待到期的事项");
    pages
        .submit("admin", "/clock/next")
        .andExpect(flash().attribute("refused", containsString("没有等待到期的事项")));
  }

  @Test
  void onlyTheAdministratorSeesClockAndCalendar() throws Exception {
    for (String other :
        new String[] {"130123-principal", "130000-officer", "auditor", "agency-1"}) {
      assertThat(pages.status(other, "/clock")).as(other).isEqualTo(403);
      assertThat(pages.status(other, "/calendar")).as(other).isEqualTo(403);
      pages.submit(other, "/clock/days", "days", "1").andExpect(status().isForbidden());
      pages.upload(other, "/calendar", YEAR_2027).andExpect(status().isForbidden());
    }
    assertThat(pages.status("admin", "/calendar")).isEqualTo(200);
  }

  @Test
  void aNewYearIsUploadedAndKeptInItsChain() throws Exception {
    pages
        .upload("admin", "/calendar", YEAR_2027)
        .andExpect(flash().attribute("done", "已导入2027年的安排，共3天。"));
    assertThat(pages.read("admin", "/calendar?year=2027")).contains("2027年的放假和调休", "劳动节");
    assertThat(pages.read("admin", "/calendar/2027.csv")).contains("2027-05-01,放假,劳动节");
    assertThat(audit.events("calendar")).extracting("actor").containsExactly("admin");
  }

  @Test
  void faultsAreShownWithTheirLines() throws Exception {
    pages
        .upload("admin", "/calendar", YEAR_2027 + "2027-02-30,放假,春节\n")
        .andExpect(content().string(containsString("第5行：“日期”须为存在的日期")));
    pages.upload("admin", "/calendar", "").andExpect(content().string(containsString("没有选择文件")));
  }

  @Test
  void anExistingYearAsksBeforeItIsReplaced() throws Exception {
    pages.upload("admin", "/calendar", YEAR_2027);
    String changed = YEAR_2027 + "2027-02-08,放假,春节\n";
    pages
        .upload("admin", "/calendar", changed)
        .andExpect(content().string(containsString("2027年已有安排，是否替换？")));
    pages
        .submit(
            "admin",
            "/calendar/replace",
            "content",
            Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8)))
        .andExpect(flash().attribute("done", "已导入2027年的安排，共4天。"));
  }
}
