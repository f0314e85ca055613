package cn.hebei.socialwork.onboarding;

import java.util.Arrays;
import java.util.List;

/**
 * The six-haves of a station, 六有 (R20).
 *
 * @param premises 有场地
 * @param equipment 有设备
 * @param staff 有人员
 * @param functions 有服务功能
 * @param workflow 有工作流程
 * @param rules 有规章制度: the six systems (R37)
 */
record SixHaves(
    boolean premises,
    boolean equipment,
    boolean staff,
    boolean functions,
    boolean workflow,
    boolean rules) {

  /** What the station lacks, in the notice's words and order. */
  List<Have> missing() {
    return Arrays.stream(Have.values()).filter(have -> !holds(have)).toList();
  }

  private boolean holds(Have have) {
    return switch (have) {
      case PREMISES -> premises;
      case EQUIPMENT -> equipment;
      case STAFF -> staff;
      case FUNCTIONS -> functions;
      case WORKFLOW -> workflow;
      case RULES -> rules;
    };
  }

  /** One of the six, with who owes it: the township its premises and equipment (R35, P28). */
  enum Have {
    PREMISES("场地", Responsible.TOWNSHIP),
    EQUIPMENT("设备", Responsible.TOWNSHIP),
    STAFF("人员", Responsible.AGENCY),
    FUNCTIONS("服务功能", Responsible.AGENCY),
    WORKFLOW("工作流程", Responsible.AGENCY),
    RULES("规章制度", Responsible.AGENCY);

    private final String title;
    private final Responsible responsible;

    Have(String title, Responsible responsible) {
      this.title = title;
      this.responsible = responsible;
    }

    String title() {
      return title;
    }

    Responsible responsible() {
      return responsible;
    }
  }

  /** Who has to put something right. */
  enum Responsible {
    TOWNSHIP("乡镇（街道）"),
    AGENCY("承接机构"),
    COUNTY("购买主体");

    private final String title;

    Responsible(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
