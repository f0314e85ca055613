package cn.hebei.socialwork.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in an official document (GB/T 9704), without its look.
 *
 * @param issuer whose document it is: the red head, and the signature
 * @param number 发文字号
 * @param title 标题
 * @param addressee 主送机关 with its colon, or empty
 * @param parts the body
 * @param date 成文日期
 * @param note 附注, or empty
 */
public record OfficialDocument(
    String issuer,
    String number,
    String title,
    String addressee,
    List<Part> parts,
    LocalDate date,
    String note) {

  /** A part of the body. */
  public sealed interface Part {}

  /** A heading of the first level, numbered by whoever writes it. */
  public record Heading(String text) implements Part {}

  /** A paragraph. */
  public record Paragraph(String text) implements Part {}

  /**
   * A table.
   *
   * @param widths of its columns, in hundredths of the width
   * @param head the words above the columns
   * @param rows as many words each
   */
  public record Table(List<Integer> widths, List<String> head, List<List<String>> rows)
      implements Part {}

  /** Collects the parts of a body. */
  public static final class Body {

    private final List<Part> parts = new ArrayList<>();

    /** Adds a heading. */
    public Body heading(String text) {
      parts.add(new Heading(text));
      return this;
    }

    /** Adds a paragraph for each line. */
    public Body text(String text) {
      text.lines()
          .map(String::strip)
          .filter(t -> !t.isEmpty())
          .forEach(t -> parts.add(new Paragraph(t)));
      return this;
    }

    /** Adds a line of label and value. */
    public Body line(String label, String value) {
      return text(label + "：" + value);
    }

    /** Adds a table. */
    public Body table(List<Integer> widths, List<String> head, List<List<String>> rows) {
      parts.add(new Table(widths, head, rows));
      return this;
    }

    /** What was collected. */
    public List<Part> parts() {
      return List.copyOf(parts);
    }
  }
}
