package cn.hebei.socialwork.document;

import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts as papers have them: in figures and in the characters that nobody alters
 * (正确填写票据和结算凭证的基本规定).
 */
public final class ChineseAmount {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿"};
  private static final int GROUP = 4;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(GROUP * GROUPS.length);

  private ChineseAmount() {}

  /** Both, such as {@code 1,470,000.00元（大写：壹佰肆拾柒万元整）}. */
  public static String both(BigDecimal yuan) {
    return Facts.money(yuan) + "（大写：" + inWords(yuan) + "）";
  }

  /**
   * In characters, such as 壹佰肆拾柒万元整.
   *
   * @param yuan not negative, below a trillion, at most two decimals
   * @throws ArithmeticException when it has more decimals
   * @throws IllegalArgumentException when it is negative or too great
   */
  public static String inWords(BigDecimal yuan) {
    BigDecimal exact = yuan.setScale(2, RoundingMode.UNNECESSARY);
    if (exact.signum() < 0 || exact.compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("no amount of a paper: " + yuan);
    }
    String figures = exact.toPlainString();
    String whole = figures.substring(0, figures.length() - 3);
    int jiao = figures.charAt(figures.length() - 2) - '0';
    int fen = figures.charAt(figures.length() - 1) - '0';
    String words = whole.equals("0") ? "" : whole(whole) + "元";
    if (jiao == 0 && fen == 0) {
      return (words.isEmpty() ? "零元" : words) + "整";
    }
    return words + jiao(jiao, !words.isEmpty()) + (fen == 0 ? "整" : digit(fen) + "分");
  }

  private static String jiao(int jiao, boolean follows) {
    return jiao > 0 ? digit(jiao) + "角" : follows ? "零" : "";
  }

  private static String whole(String figures) {
    StringBuilder words = new StringBuilder();
    boolean zero = false;
    boolean group = false;
    for (int at = 0; at < figures.length(); at++) {
      int place = figures.length() - 1 - at;
      int figure = figures.charAt(at) - '0';
      if (figure > 0) {
        words.append(zero ? "零" : "").append(digit(figure)).append(PLACES[place % GROUP]);
      }
      zero = figure == 0;
      group = group || figure > 0;
      if (place % GROUP == 0) {
        words.append(group ? GROUPS[place / GROUP] : "");
        group = false;
      }
    }
    return words.toString();
  }

  private static char digit(int figure) {
    return DIGITS.charAt(figure);
  }
}
