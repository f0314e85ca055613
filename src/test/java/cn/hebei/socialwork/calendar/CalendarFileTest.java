package cn.hebei.socialwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final String HEADER = "日期,安排,节日\n";
  private static final String WHOLE_YEAR =
      "2027-01-01,放假,元旦\n2027-05-01,放假,劳动节\n2027-10-01,放假,国庆节\n";

  private static List<String> faults(String text) {
    return CalendarFile.of(text).faults();
  }

  @Test
  void aWholeYearIsAccepted() {
    CalendarFile file = CalendarFile.of(HEADER + WHOLE_YEAR + "2027-01-30,调休上班,春节\n");
    assertThat(file.faults()).isEmpty();
    assertThat(file.years()).containsExactly(2027);
    assertThat(file.days()).hasSize(4);
  }

  @Test
  void theEnglishFileThatComesWithTheProgramIsAcceptedToo() {
    CalendarFile file =
        CalendarFile.of(
            "date,kind,festival\n"
                + WHOLE_YEAR.replace("放假", "holiday")
                + "2027-01-30,workday,春节\n");
    assertThat(file.faults()).isEmpty();
    assertThat(file.days()).extracting(SpecialDay::title).containsExactly("放假", "调休上班", "放假", "放假");
  }

  @Test
  void whatASpreadsheetProgramWritesIsAccepted() {
    String text = HEADER + WHOLE_YEAR;
    assertThat(CalendarFile.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).faults())
        .isEmpty();
    CalendarFile gb =
        CalendarFile.of(text.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
    assertThat(gb.faults()).isEmpty();
    assertThat(gb.days().get(0).festival()).isEqualTo("元旦");
  }

  @Test
  void aDateThatASpreadsheetProgramRewroteIsAcceptedAndOneThatDoesNotExistIsNot() {
    CalendarFile file = CalendarFile.of(HEADER + WHOLE_YEAR + "2027/2/8,放假,春节\n");
    assertThat(file.faults()).isEmpty();
    assertThat(file.days()).extracting(SpecialDay::day).contains(LocalDate.of(2027, 2, 8));
    assertThat(faults(HEADER + WHOLE_YEAR + "2027/2/29,放假,春节\n"))
        .containsExactly("第5行：“日期”须为存在的日期，写作2027-01-01的样子。");
    assertThat(faults(HEADER + WHOLE_YEAR + "2027/1-1,放假,春节\n")).hasSize(1);
  }

  @Test
  void anotherHeaderIsRefused() {
    assertThat(faults("日期,类别,节日\n")).containsExactly("第1行：表头须为“日期,安排,节日”三列。");
    assertThat(faults("")).hasSize(1);
  }

  @Test
  void aDayThatDoesNotExistIsRefusedWithItsLine() {
    assertThat(faults(HEADER + WHOLE_YEAR + "2027-02-29,放假,春节\n"))
        .containsExactly("第5行：“日期”须为存在的日期，写作2027-01-01的样子。");
  }

  @Test
  void anUnknownKindIsRefusedWithItsLine() {
    assertThat(faults(HEADER + WHOLE_YEAR + "2027-02-08,休息,春节\n"))
        .containsExactly("第5行：“安排”须为放假或调休上班。");
  }

  @Test
  void aMakeUpDayOnAnOrdinaryWorkingDayIsRefusedWithItsLine() {
    assertThat(faults(HEADER + WHOLE_YEAR + "2027-02-08,调休上班,春节\n"))
        .containsExactly("第5行：2027-02-08不是周六或周日，不能作为调休上班日。");
  }

  @Test
  void aDayNamedTwiceIsRefusedWithItsLine() {
    assertThat(faults(HEADER + WHOLE_YEAR + "2027-01-01,放假,元旦\n"))
        .containsExactly("第5行：日期2027-01-01重复出现。");
  }

  @Test
  void aMissingColumnOrFestivalIsRefusedWithItsLine() {
    assertThat(faults(HEADER + WHOLE_YEAR + "2027-02-08,放假\n\n2027-02-09,放假,\n"))
        .containsExactly("第5行：应有“日期,安排,节日”三列，实有2列。", "第7行：“节日”须填写节日名称，不超过20个字。");
  }

  @Test
  void aYearWithoutItsFixedHolidaysIsRefused() {
    assertThat(faults(HEADER + WHOLE_YEAR + "2026-12-31,放假,元旦\n"))
        .hasSize(3)
        .first()
        .isEqualTo("2026年缺少元旦（1月1日）放假：每个年度须含全年安排。");
  }

  @Test
  void aFileThatIsNoTableIsRefused() {
    assertThat(faults(HEADER + "\"2027-01-01,放假")).hasSize(1);
    assertThat(faults(HEADER)).containsExactly("文件中没有任何日期。");
  }
}
