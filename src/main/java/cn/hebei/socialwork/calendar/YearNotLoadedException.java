package cn.hebei.socialwork.calendar;

/** A count of days reaches into a year whose holidays are not known yet. */
public class YearNotLoadedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  YearNotLoadedException(int year) {
    super(sentence(year));
  }

  /** The Chinese sentence for a year that is not loaded. */
  public static String sentence(int year) {
    return year + "年的节假日安排尚未导入，无法计算期限，请联系系统管理员导入工作日历。";
  }
}
