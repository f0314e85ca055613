package cn.hebei.socialwork.procurement;

import java.util.regex.Pattern;

/**
 * Takes the law of procurement out of our own words: below the purchase limit it does not bind, the
 * same is asked by the purchaser's internal control (P20). The notice and other laws stay cited.
 */
final class Citations {

  private static final String INSTEAD = "内控要求";
  private static final Pattern LAW =
      Pattern.compile(
          "(?:政府采购法(?:实施条例)?(?=第)|财政部令第\\d+号|财办?库〔\\d{4}〕\\d+号)"
              + "(?:[、至]?第\\d+条(?:第[一二三四五六七八九十]+款)?(?:第\\([一二三四五六七八九十]+\\)项)?)*"
              + "(?:，(?:待法务确认|已核对原文)|（(?:待法务确认|已核对原文)）)?");
  private static final Pattern AGAIN = Pattern.compile(INSTEAD + "(?:[；、，]" + INSTEAD + ")+");

  /** 法定媒体, 法定天数; a representative or an interest by law is one everywhere. */
  private static final Pattern STATUTORY = Pattern.compile("法定(?!代表|利害)");

  private Citations() {}

  /** The words with 内控要求 in the place of each article of the law of procurement. */
  static String without(String words) {
    String plain = LAW.matcher(words).replaceAll(INSTEAD);
    return STATUTORY.matcher(AGAIN.matcher(plain).replaceAll(INSTEAD)).replaceAll("规定");
  }
}
