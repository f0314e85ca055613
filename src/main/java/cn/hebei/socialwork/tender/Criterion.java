package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.ProofKind;
import cn.hebei.socialwork.workflow.Facts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conditions a bidder must meet: pass or fail, never scored (B20, B23). */
enum Criterion {
  REGISTERED("依法登记，业务范围或者章程明确社会工作宗旨和内容（通知五(二)）"),
  FINANCE_AND_TAX("规范的财务和纳税资质，依法缴纳税收和社会保障资金（通知五(二)、政府采购法第22条）"),
  OFFICE_AND_TEAM("固定的办公场所和专业队伍，具备履约能力（通知五(二)、政府采购法第22条）"),
  CLEAN_RECORD("参加采购前%s年内无重大违法记录，社会信誉良好（通知五(二)、政府采购法第22条）"),
  BODY("不是公益一类事业单位等不得承接的主体（财政部令第102号第8条，待法务确认）"),
  INDEPENDENT("与其他投标人、设计、监理、检测单位无法定利害关系（政府采购法实施条例第18条）"),
  WITHIN_CEILING("报价不超过最高限价（财政部令第87号第12条）"),
  /** Of a consultation only: what an open tender asks of a bid is for its committee (B20). */
  RESPONSIVE("实质性响应磋商文件（财库〔2014〕214号第16条，待法务确认）");

  private final String title;

  Criterion(String title) {
    this.title = title;
  }

  /**
   * The condition with its source.
   *
   * @param cleanYears for how many years the record must be clean, by the round's rule (B8)
   */
  String title(String cleanYears) {
    return title.formatted(cleanYears);
  }

  /** Those of a way of buying. */
  static List<Criterion> of(Course course) {
    return Arrays.stream(values())
        .filter(c -> c != RESPONSIVE || course == Course.CONSULTATION)
        .toList();
  }

  /** Those of them that somebody must answer: the price is compared with the ceiling by itself. */
  static List<Criterion> asked(Course course) {
    return of(course).stream().filter(c -> c != WITHIN_CEILING).toList();
  }

  /** What a bidder may prove it with, in the words of its profile. */
  Set<ProofKind> proofs() {
    return switch (this) {
      case REGISTERED -> EnumSet.of(ProofKind.REGISTRATION, ProofKind.CHARTER);
      case FINANCE_AND_TAX ->
          EnumSet.of(
              ProofKind.FINANCE_SYSTEM,
              ProofKind.AUDIT_REPORT,
              ProofKind.TAX,
              ProofKind.SOCIAL_SECURITY);
      case OFFICE_AND_TEAM -> EnumSet.of(ProofKind.OFFICE, ProofKind.TEAM, ProofKind.CAPABILITY);
      case CLEAN_RECORD -> EnumSet.of(ProofKind.NO_VIOLATIONS, ProofKind.REPUTATION);
      case BODY, INDEPENDENT, WITHIN_CEILING, RESPONSIVE -> EnumSet.noneOf(ProofKind.class);
    };
  }

  /**
   * Those of a way of buying as options of a form.
   *
   * @param cleanYears for how many years the record must be clean, by the round's rule (B8)
   */
  static List<Map<String, String>> options(Course course, String cleanYears) {
    return of(course).stream().map(c -> Facts.option(c.name(), c.title(cleanYears))).toList();
  }
}
