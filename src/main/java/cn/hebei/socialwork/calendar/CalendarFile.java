package cn.hebei.socialwork.calendar;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV of special days, read and checked: whole years only, each row a holiday or a make-up day.
 */
final class CalendarFile {

  /** The first line of a file, as officials write it. */
  static final List<String> HEADER = List.of("日期", "安排", "节日");

  /** The first line of the file that comes with the program. */
  private static final List<String> ENGLISH = List.of("date", "kind", "festival");

  private static final int LONGEST_NAME = 20;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Days that are a holiday every year (B48): a file without them is not a whole year. */
  private static final Map<MonthDay, String> EVERY_YEAR =
      new TreeMap<>(
          Map.of(
              MonthDay.of(1, 1), "元旦",
              MonthDay.of(5, 1), "劳动节",
              MonthDay.of(10, 1), "国庆节"));

  /** What a spreadsheet program makes of 2027-01-01 when it saves the file. */
  private static final DateTimeFormatter SPREADSHEET =
      DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

  private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private CalendarFile() {}

  /** Reads UTF-8, or what a Chinese spreadsheet program writes (GB18030). */
  static CalendarFile of(byte[] bytes) {
    return of(decode(bytes));
  }

  static CalendarFile of(String text) {
    CalendarFile file = new CalendarFile();
    file.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return file;
  }

  List<SpecialDay> days() {
    return List.copyOf(days.values());
  }

  SortedSet<Integer> years() {
    return days.keySet().stream()
        .map(LocalDate::getYear)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One Chinese sentence for each fault, with its line; empty when the file can be loaded. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private void read(String text) {
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      Iterator<CSVRecord> rows = parser.iterator();
      if (!rows.hasNext() || !List.of(HEADER, ENGLISH).contains(rows.next().toList())) {
        faults.add("第1行：表头须为“日期,安排,节日”三列。");
        return;
      }
      while (rows.hasNext()) {
        read(rows.next(), parser.getCurrentLineNumber());
      }
      checkWholeYears();
    } catch (IOException | UncheckedIOException e) {
      faults.add("文件不是有效的CSV表格，请按样表重新导出后再上传。");
    }
  }

  private void read(CSVRecord row, long line) {
    String fault = faultOf(row);
    if (fault != null) {
      faults.add("第" + line + "行：" + fault);
      return;
    }
    SpecialDay day =
        new SpecialDay(
            Objects.requireNonNull(date(row.get(0))),
            SpecialDay.kind(row.get(1).strip()).orElseThrow(),
            row.get(2).strip());
    if (days.putIfAbsent(day.day(), day) != null) {
      faults.add("第" + line + "行：日期" + day.day() + "重复出现。");
    }
  }

  private static @Nullable String faultOf(CSVRecord row) {
    if (row.size() != HEADER.size()) {
      return "应有“日期,安排,节日”三列，实有" + row.size() + "列。";
    }
    LocalDate day = date(row.get(0));
    if (day == null) {
      return "“日期”须为存在的日期，写作2027-01-01的样子。";
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return "“日期”的年份须在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间。";
    }
    String kind = SpecialDay.kind(row.get(1).strip()).orElse("");
    if (kind.isEmpty()) {
      return "“安排”须为放假或调休上班。";
    }
    if (kind.equals(SpecialDay.WORKDAY) && !isWeekend(day)) {
      return day + "不是周六或周日，不能作为调休上班日。";
    }
    String festival = row.get(2).strip();
    return festival.isEmpty() || festival.length() > LONGEST_NAME
        ? "“节日”须填写节日名称，不超过" + LONGEST_NAME + "个字。"
        : null;
  }

  private void checkWholeYears() {
    if (days.isEmpty() && faults.isEmpty()) {
      faults.add("文件中没有任何日期。");
    }
    for (int year : years()) {
      EVERY_YEAR.forEach(
          (day, name) -> {
            if (!isHoliday(day.atYear(year))) {
              faults.add(
                  "%d年缺少%s（%d月%d日）放假：每个年度须含全年安排。"
                      .formatted(year, name, day.getMonthValue(), day.getDayOfMonth()));
            }
          });
    }
  }

  private boolean isHoliday(LocalDate day) {
    SpecialDay special = days.get(day);
    return special != null && special.kind().equals(SpecialDay.HOLIDAY);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip(), text.indexOf('/') < 0 ? ISO_LOCAL_DATE : SPREADSHEET);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
