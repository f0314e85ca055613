package cn.hebei.socialwork.agency;

import java.text.Normalizer;
import java.util.Locale;

/** The unified social credit code and its check digit (GB 32100-2015). */
public final class CreditCode {

  /** What a wrong code is refused with. */
  public static final String WRONG = "“统一社会信用代码”应为18位且校验码正确（GB 32100-2015），请对照登记证书核对。";

  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int BASE = 31;
  private static final int STEP = 3;

  private CreditCode() {}

  /** The code as it is written: half-width, without spaces, in capitals. */
  public static String normal(String code) {
    return Normalizer.normalize(code, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  /** Whether it has 18 characters of the standard's alphabet and the right check digit. */
  public static boolean valid(String code) {
    if (code.length() != LENGTH || code.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += DIGITS.indexOf(code.charAt(i)) * weight;
      weight = weight * STEP % BASE;
    }
    return DIGITS.charAt((BASE - sum % BASE) % BASE) == code.charAt(LENGTH - 1);
  }
}
