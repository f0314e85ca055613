package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a bid bond may be paid: never in cash (B18: 条例33). */
enum BondPayment {
  TRANSFER("转账（电汇、网银）"),
  CHEQUE("支票"),
  DRAFT("汇票"),
  NOTE("本票"),
  GUARANTEE("金融机构、担保机构保函");

  private final String title;

  BondPayment(String title) {
    this.title = title;
  }

  /** Chinese words. */
  String title() {
    return title;
  }

  /** All of them, for whoever reads the documents. */
  static String titles() {
    return Arrays.stream(values()).map(BondPayment::title).collect(Collectors.joining("、"));
  }

  /** What a form offers. */
  static List<Map<String, String>> options() {
    return Arrays.stream(values()).map(p -> Facts.option(p.name(), p.title)).toList();
  }
}
