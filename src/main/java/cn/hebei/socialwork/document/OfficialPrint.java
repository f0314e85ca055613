package cn.hebei.socialwork.document;

import cn.hebei.socialwork.document.OfficialDocument.Heading;
import cn.hebei.socialwork.document.OfficialDocument.Paragraph;
import cn.hebei.socialwork.document.OfficialDocument.Part;
import cn.hebei.socialwork.document.OfficialDocument.Table;
import cn.hebei.socialwork.workflow.Facts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes an official document as .docx, for office programs to open, seal and keep (P32). */
public final class OfficialPrint {

  private static final int TEXT = 16;
  private static final int TITLE = 22;
  private static final int GREATEST_HEAD = 48;
  private static final String RED = "FF0000";
  private static final String GREY = "A6A6A6";

  private final XWPFDocument print;
  private final OfficialDocument document;

  private OfficialPrint(XWPFDocument print, OfficialDocument document) {
    this.print = print;
    this.document = document;
  }

  /** The bytes of the file. */
  public static byte[] write(OfficialDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument print = new XWPFDocument()) {
      new OfficialPrint(print, document).compose();
      print.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Sends the file.
   *
   * @param name its name without the ending
   */
  public static void send(HttpServletResponse answer, String name, OfficialDocument document)
      throws IOException {
    byte[] bytes = write(document);
    Download.begin(answer, name + ".docx", FileType.DOCX.mediaType(), bytes.length);
    answer.getOutputStream().write(bytes);
  }

  private void compose() {
    Sheet.setUp(print);
    describe();
    head();
    blank(2);
    Fonts.HEAD.on(centred().createRun(), TITLE).setText(document.title());
    blank(1);
    if (!document.addressee().isEmpty()) {
      Fonts.BODY.on(line().createRun(), TEXT).setText(document.addressee());
    }
    document.parts().forEach(this::part);
    blank(2);
    signature();
    if (!document.note().isEmpty()) {
      body(Fonts.BODY, "（" + document.note() + "）");
    }
  }

  /** Whose it is, and of which day; the library would name itself and the machine's clock. */
  private void describe() {
    CoreProperties core = print.getProperties().getCoreProperties();
    core.setTitle(document.title());
    core.setCreator(document.issuer());
    try {
      core.setCreated(document.date() + "T00:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    print
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("河北省乡镇（街道）社工站管理系统");
  }

  /** 发文机关标志, 发文字号 and the red line below them. */
  private void head() {
    XWPFParagraph head = print.createParagraph();
    head.setAlignment(ParagraphAlignment.CENTER);
    head.setSpacingBefore(Sheet.twips(35));
    int fits = Sheet.WIDTH / 20 / Math.max(1, document.issuer().length());
    Fonts.HEAD.on(head.createRun(), Math.min(GREATEST_HEAD, fits)).setText(document.issuer());
    head.getRuns().get(0).setColor(RED);
    blank(2);
    XWPFParagraph number = centred();
    Fonts.BODY.on(number.createRun(), TEXT).setText(document.number());
    Rule.below(number, RED);
  }

  private void part(Part part) {
    if (part instanceof Heading heading) {
      body(Fonts.HEADING, heading.text());
    } else if (part instanceof Paragraph paragraph) {
      body(Fonts.BODY, paragraph.text());
    } else if (part instanceof Table table) {
      PrintTable.add(print, table);
    }
  }

  private void body(Fonts font, String text) {
    XWPFParagraph paragraph = line();
    paragraph.setIndentationFirstLine(2 * Sheet.CHARACTER);
    font.on(paragraph.createRun(), TEXT).setText(text);
  }

  /**
   * The signature is centred above the date, whose right end is four characters from the edge; the
   * seal covers both. A signature longer than the date keeps two characters from the edge.
   */
  private void signature() {
    String date = Facts.date(document.date());
    int wider = (width(document.issuer()) - width(date)) / 2;
    int right = Math.max(4 * Sheet.CHARACTER, wider + 2 * Sheet.CHARACTER);
    XWPFParagraph seal = right(right);
    Fonts.BODY.on(seal.createRun(), TEXT).setText("（盖章处）");
    seal.getRuns().get(0).setColor(GREY);
    Fonts.BODY.on(right(right - wider).createRun(), TEXT).setText(document.issuer());
    Fonts.BODY.on(right(right).createRun(), TEXT).setText(date);
  }

  /** In twips; a figure is half as wide as a character. */
  private static int width(String text) {
    return text.chars().map(c -> c < 128 ? Sheet.CHARACTER / 2 : Sheet.CHARACTER).sum();
  }

  private XWPFParagraph right(int fromEdge) {
    XWPFParagraph paragraph = line();
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    paragraph.setIndentationRight(fromEdge);
    paragraph.setKeepNext(true);
    return paragraph;
  }

  private XWPFParagraph centred() {
    XWPFParagraph paragraph = line();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  private XWPFParagraph line() {
    XWPFParagraph paragraph = print.createParagraph();
    paragraph.setSpacingBetween(Sheet.LINE, LineSpacingRule.EXACT);
    return paragraph;
  }

  private void blank(int lines) {
    for (int i = 0; i < lines; i++) {
      Fonts.BODY.on(line().createRun(), TEXT);
    }
  }
}
