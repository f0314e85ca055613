package cn.hebei.socialwork.procurement;

import java.util.Arrays;
import java.util.Optional;

/** What the review of a demand looks at, in its two parts (P13: 财库〔2021〕22号 30, 31). */
enum ReviewItem {
  BUDGET("一般性审查：采购需求符合预算、资产、财务等管理制度规定"),
  REASONS("一般性审查：采购方式、评审规则、合同类型、定价方式说明了适用理由"),
  PERMITS("一般性审查：需要报有关部门批准、核准的事项作出了安排"),
  COMPLETE("一般性审查：采购实施计划完整"),
  FAIR("重点审查·非歧视性：没有指向特定供应商或者特定服务"),
  COMPETITION("重点审查·竞争性：能够保证充分竞争，评审因素可以量化"),
  POLICY("重点审查·采购政策：落实支持中小企业等政府采购政策"),
  RISK("重点审查·履约风险：合同文本、验收和处置措施能够防范履约风险");

  private final String title;

  ReviewItem(String title) {
    this.title = title;
  }

  /** The item with its part. */
  String title() {
    return title;
  }

  /** The item with this title. */
  static Optional<ReviewItem> titled(String title) {
    return Arrays.stream(values()).filter(i -> i.title.equals(title)).findFirst();
  }
}
