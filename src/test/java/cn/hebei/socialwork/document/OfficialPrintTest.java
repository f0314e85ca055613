package cn.hebei.socialwork.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.document.OfficialDocument.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;

/** P32: the look of GB/T 9704-2012, measured in the file that people get. */
class OfficialPrintTest {

  private static final OfficialDocument LETTER =
      new OfficialDocument(
          "正定县民政局",
          "社工采公〔2024〕17号",
          "采购公告",
          "各社会工作机构：",
          new Body()
              .heading("一、项目")
              .text("第一段。\n\n第二段。")
              .line("限价", "1元")
              .table(List.of(30, 70), List.of("序号", "名称"), List.of(List.of("1", "甲")))
              .parts(),
          LocalDate.of(2024, 9, 2),
          "附注");

  private final XWPFDocument print = read(LETTER);

  private static XWPFDocument read(OfficialDocument letter) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(OfficialPrint.write(letter)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private XWPFParagraph paragraph(String text) {
    return print.getParagraphs().stream()
        .filter(p -> p.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no paragraph " + text));
  }

  private static long millimetres(Object twips) {
    return Math.round(((BigInteger) twips).intValue() * 25.4 / 1440);
  }

  private static void looks(XWPFParagraph paragraph, String face, double points) {
    XWPFRun run = paragraph.getRuns().get(0);
    assertThat(run.getFontFamily(FontCharRange.eastAsia)).isEqualTo(face);
    assertThat(run.getFontFamily(FontCharRange.ascii)).isEqualTo(face);
    assertThat(run.getFontSizeAsDouble()).isEqualTo(points);
  }

  @Test
  void theSheetIsA4WithTheMarginsOfTheStandard() {
    CTPageSz size = print.getDocument().getBody().getSectPr().getPgSz();
    assertThat(millimetres(size.getW())).isEqualTo(210);
    assertThat(millimetres(size.getH())).isEqualTo(297);
    CTPageMar margins = print.getDocument().getBody().getSectPr().getPgMar();
    assertThat(millimetres(margins.getTop())).isEqualTo(37);
    assertThat(millimetres(margins.getLeft())).isEqualTo(28);
    assertThat(millimetres(margins.getRight())).isEqualTo(26);
    assertThat(millimetres(margins.getBottom())).isEqualTo(35);
    assertThat(print.getDocument().getBody().getSectPr().getDocGrid().getLinePitch().intValue())
        .as("22 lines in 225 mm")
        .isEqualTo(579);
  }

  @Test
  void theHeadIsRedAndBelowItsNumberRunsARedLine() {
    XWPFParagraph head = print.getParagraphs().get(0);
    assertThat(head.getText()).isEqualTo("正定县民政局");
    looks(head, "方正小标宋简体", 48);
    assertThat(head.getRuns().get(0).getColor()).isEqualTo("FF0000");
    assertThat(head.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    assertThat(millimetres(BigInteger.valueOf(head.getSpacingBefore()))).isEqualTo(35);
    XWPFParagraph number = paragraph("社工采公〔2024〕17号");
    looks(number, "仿宋", 16);
    assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    assertThat((byte[]) number.getCTP().getPPr().getPBdr().getBottom().getColor())
        .containsExactly(0xff, 0, 0);
  }

  @Test
  void aLongNameOfAnOrganStaysOnOneLine() {
    XWPFDocument other =
        read(
            new OfficialDocument(
                "河北雄安新区管理委员会公共服务局综合办公室", "1号", "标题", "", List.of(), LETTER.date(), ""));
    double points = other.getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
    assertThat(points * "河北雄安新区管理委员会公共服务局综合办公室".length() * 25.4 / 72).isLessThan(156);
    assertThat(points).isGreaterThan(16);
  }

  @Test
  void titleHeadingAndBodyHaveTheirTypefaces() {
    looks(paragraph("采购公告"), "方正小标宋简体", 22);
    looks(paragraph("各社会工作机构："), "仿宋", 16);
    looks(paragraph("一、项目"), "黑体", 16);
    for (String text : List.of("第一段。", "第二段。", "限价：1元", "（附注）")) {
      looks(paragraph(text), "仿宋", 16);
      assertThat(paragraph(text).getIndentationFirstLine()).as(text).isEqualTo(2 * 16 * 20);
      assertThat(paragraph(text).getSpacingBetween()).as(text).isEqualTo(29);
    }
    assertThat(paragraph("各社会工作机构：").getIndentationFirstLine()).isLessThanOrEqualTo(0);
  }

  @Test
  void theSealHasItsPlaceOverSignatureAndDate() {
    List<String> texts = print.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    assertThat(texts).containsSubsequence("（盖章处）", "正定县民政局", "2024年9月2日", "（附注）");
    XWPFParagraph date = paragraph("2024年9月2日");
    assertThat(date.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
    assertThat(date.getIndentationRight()).isEqualTo(4 * 16 * 20);
    XWPFParagraph signature = print.getParagraphs().get(texts.lastIndexOf("正定县民政局"));
    // Both are six characters wide, so they end below each other.
    assertThat(signature.getIndentationRight()).isEqualTo(4 * 16 * 20);
  }

  @Test
  void aTableIsAsWideAsTheTextAndRepeatsItsHead() {
    XWPFTable table = print.getTables().get(0);
    assertThat(table.getText()).contains("序号", "名称", "1", "甲");
    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    assertThat(millimetres(BigInteger.valueOf(table.getWidth()))).isEqualTo(156);
  }

  @Test
  void pagesAreNumberedOutside() {
    assertThat(print.getFooterList()).hasSize(2);
    assertThat(print.getFooterList())
        .allSatisfy(f -> assertThat(f.getText()).contains("—"))
        .extracting(f -> f.getParagraphs().get(0).getAlignment())
        .containsExactlyInAnyOrder(ParagraphAlignment.RIGHT, ParagraphAlignment.LEFT);
  }

  @Test
  void theFileNamesTheOrganAndNoVendor() throws IOException {
    assertThat(print.getProperties().getCoreProperties().getCreator()).isEqualTo("正定县民政局");
    assertThat(print.getProperties().getCoreProperties().getTitle()).isEqualTo("采购公告");
    assertThat(print.getProperties().getExtendedProperties().getApplication())
        .isEqualTo("河北省乡镇（街道）社工站管理系统");
  }

  /** What people typed is text, whatever it looks like. */
  @Test
  void markupIsText() {
    XWPFDocument other =
        read(
            new OfficialDocument(
                "局",
                "1号",
                "标题",
                "",
                new Body().text("<w:p/>&amp;\u0007${x}").parts(),
                LETTER.date(),
                ""));
    assertThat(other.getParagraphs())
        .extracting(XWPFParagraph::getText)
        .anyMatch(t -> t.contains("<w:p/>&amp;") && t.contains("${x}"));
  }
}
