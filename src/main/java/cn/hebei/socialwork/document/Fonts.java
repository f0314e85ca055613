package cn.hebei.socialwork.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/**
 * The typefaces of GB/T 9704 by the names that office machines know them by; none is embedded, so
 * none needs a licence here, and a machine without one shows another.
 */
enum Fonts {
  /** 小标宋, for head and title. */
  HEAD("方正小标宋简体"),
  /** 黑体, for headings. */
  HEADING("黑体"),
  /** 仿宋, for everything else. */
  BODY("仿宋"),
  /** 宋体, for page numbers. */
  PAGE("宋体");

  private final String face;

  Fonts(String face) {
    this.face = face;
  }

  /**
   * Sets typeface and size of a run.
   *
   * @param points 16 is 三号, 22 is 二号
   */
  XWPFRun on(XWPFRun run, int points) {
    for (FontCharRange range :
        new FontCharRange[] {
          FontCharRange.ascii, FontCharRange.hAnsi, FontCharRange.eastAsia, FontCharRange.cs
        }) {
      run.setFontFamily(face, range);
    }
    run.setFontSize(points);
    return run;
  }
}
