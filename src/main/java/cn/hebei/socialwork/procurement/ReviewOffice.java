package cn.hebei.socialwork.procurement;

import java.util.Arrays;
import java.util.List;

/** For whom somebody reviews a demand (P13: 财库〔2021〕22号33). */
enum ReviewOffice {
  PURCHASE("采购"),
  FINANCE("财务"),
  BUSINESS("业务"),
  SUPERVISION("监督"),
  OUTSIDE("专家或者第三方机构");

  private final String title;

  ReviewOffice(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  String title() {
    return title;
  }

  /** The purchaser's own offices that take part in every review. */
  static List<ReviewOffice> own() {
    return Arrays.stream(values()).filter(office -> office != OUTSIDE).toList();
  }
}
