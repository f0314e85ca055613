package cn.hebei.socialwork.document;

import cn.hebei.socialwork.document.OfficialDocument.Table;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table as wide as the type area; its head is repeated on every page it runs over. */
final class PrintTable {

  private static final int TEXT = 12;
  private static final double LINE = 18;
  private static final int THIN = 4;
  private static final String BLACK = "000000";

  private PrintTable() {}

  static void add(XWPFDocument print, Table table) {
    XWPFTable grid = print.createTable(table.rows().size() + 1, table.head().size());
    grid.setWidthType(TableWidthType.DXA);
    grid.setWidth(String.valueOf(Sheet.WIDTH));
    border(grid);
    fill(grid.getRow(0), table.head(), table.widths(), Fonts.HEADING);
    grid.getRow(0).setRepeatHeader(true);
    for (int i = 0; i < table.rows().size(); i++) {
      fill(grid.getRow(i + 1), table.rows().get(i), table.widths(), Fonts.BODY);
      grid.getRow(i + 1).setCantSplitRow(true);
    }
  }

  private static void border(XWPFTable grid) {
    grid.setTopBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
    grid.setBottomBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
    grid.setLeftBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
    grid.setRightBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
    grid.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
    grid.setInsideVBorder(XWPFBorderType.SINGLE, THIN, 0, BLACK);
  }

  private static void fill(XWPFTableRow row, List<String> words, List<Integer> widths, Fonts font) {
    for (int i = 0; i < words.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(String.valueOf(Sheet.WIDTH * widths.get(i) / 100));
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
      font.on(paragraph.createRun(), TEXT).setText(words.get(i));
    }
  }
}
