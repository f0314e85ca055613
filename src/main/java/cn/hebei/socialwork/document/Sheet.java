package cn.hebei.socialwork.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * The sheet of GB/T 9704-2012: A4, 37 mm above and 28 mm left of a type area of 156 mm by 225 mm,
 * the page's number below it, outside.
 */
final class Sheet {

  /** One character of the body, 三号. */
  static final int CHARACTER = 16 * 20;

  /** One of the 22 lines of a page. */
  static final double LINE = 29;

  /** Width of the type area in twips. */
  static final int WIDTH = twips(156);

  private static final int PAGE_NUMBER = 14;
  private static final int LINES = 22;

  /** So that 28 characters of the body stand in a line, in 4096ths of a point. */
  private static final int CLOSER = -849;

  private Sheet() {}

  /** Twentieths of a point in these millimetres. */
  static int twips(int millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }

  static void setUp(XWPFDocument print) {
    CTSectPr section = print.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(twips(210)));
    size.setH(BigInteger.valueOf(twips(297)));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(twips(37)));
    margins.setLeft(BigInteger.valueOf(twips(28)));
    margins.setRight(BigInteger.valueOf(twips(210 - 28 - 156)));
    margins.setBottom(BigInteger.valueOf(twips(297 - 37 - 225)));
    margins.setHeader(BigInteger.valueOf(twips(15)));
    // 7 mm below the type area.
    margins.setFooter(BigInteger.valueOf(twips(23)));
    margins.setGutter(BigInteger.ZERO);
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES_AND_CHARS);
    grid.setLinePitch(BigInteger.valueOf(twips(225) / LINES));
    grid.setCharSpace(BigInteger.valueOf(CLOSER));
    print.setEvenAndOddHeadings(true);
    pageNumber(print, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    pageNumber(print, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
  }

  private static void pageNumber(
      XWPFDocument print, HeaderFooterType pages, ParagraphAlignment side) {
    XWPFParagraph line = print.createFooter(pages).createParagraph();
    line.setAlignment(side);
    line.setIndentationLeft(CHARACTER);
    line.setIndentationRight(CHARACTER);
    Fonts.PAGE.on(line.createRun(), PAGE_NUMBER).setText("— ");
    CTSimpleField number = line.getCTP().addNewFldSimple();
    number.setInstr("PAGE");
    Fonts.PAGE.on(new XWPFRun(number.addNewR(), (IRunBody) line), PAGE_NUMBER).setText("1");
    Fonts.PAGE.on(line.createRun(), PAGE_NUMBER).setText(" —");
  }
}
