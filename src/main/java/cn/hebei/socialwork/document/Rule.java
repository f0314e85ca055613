package cn.hebei.socialwork.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** The line across the type area, 4 mm below 发文字号. */
final class Rule {

  private static final int THICKNESS = 18;
  private static final int DISTANCE = 11;

  private Rule() {}

  static void below(XWPFParagraph paragraph, String colour) {
    CTPPr properties = paragraph.getCTP().getPPr();
    CTBorder line = properties.addNewPBdr().addNewBottom();
    line.setVal(STBorder.SINGLE);
    line.setSz(BigInteger.valueOf(THICKNESS));
    line.setSpace(BigInteger.valueOf(DISTANCE));
    line.setColor(colour);
  }
}
