package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.SupportShare;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the terms of an agreement must keep to, whoever drafts them.
 *
 * @param origin the award or the agreement that is renewed
 * @param plan the lot-year's plan
 * @param supportShare least share of monitoring, supervision and evaluation (R50)
 * @param cycleYears most years of a cycle (R52)
 * @param today nobody signs earlier
 */
record DraftRules(
    Origin origin, Plan plan, BigDecimal supportShare, int cycleYears, LocalDate today) {

  /** The first rule that these terms break, as one Chinese sentence. */
  Optional<String> refusal(Agreement terms) {
    return Stream.<Supplier<Optional<String>>>of(
            this::cycle, () -> term(terms), () -> start(terms), () -> price(terms))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> shareRefusal(terms));
  }

  /**
   * The 15 % with the agreement's amount: base is the amount plus the support lines, or the amount
   * alone where the plan puts them into the agreement (P24).
   */
  SupportShare share(Agreement terms) {
    return plan.shareOf(terms.amount(), supportShare);
  }

  /** The sentence that refuses too small a share, if it is too small. */
  Optional<String> shareRefusal(Agreement terms) {
    SupportShare share = share(terms);
    return refuse(
        !share.holds(),
        plan.supportInside() ? insideSentence(share) : outsideSentence(terms, share));
  }

  private static String outsideSentence(Agreement terms, SupportShare share) {
    return "“协议金额”%s加监测、督导和评估经费%s合计%s，其中监测、督导和评估经费只占%s，低于%s，至少应为%s（冀民〔2021〕22号五(三)）。"
        .formatted(
            Facts.money(terms.amount()),
            Facts.money(share.support()),
            Facts.money(share.total()),
            share.percent(),
            share.leastPercent(),
            Facts.money(share.least()));
  }

  private static String insideSentence(SupportShare share) {
    return "“协议金额”%s中监测、督导和评估经费为%s，只占%s，低于%s，至少应为%s（冀民〔2021〕22号五(三)）。"
        .formatted(
            Facts.money(share.total()),
            Facts.money(share.support()),
            share.percent(),
            share.leastPercent(),
            Facts.money(share.least()));
  }

  private Optional<String> cycle() {
    return refuse(
        origin.cycleYear() > cycleYears,
        "本包已满" + cycleYears + "年周期，不能再续签，应当重新采购（冀民〔2021〕22号五(四)）。");
  }

  private Optional<String> term(Agreement terms) {
    LocalDate from = terms.serviceFrom();
    LocalDate to = terms.serviceTo();
    return refuse(to.isBefore(from), "“服务结束日期”早于“服务开始日期”，请核对。")
        .or(
            () ->
                refuse(
                    !to.isBefore(from.plusYears(1)),
                    "“服务结束日期”超出一年：协议一年一签，期限不超过一年（冀民〔2021〕22号五(四)）。"))
        .or(
            () ->
                refuse(
                    !origin.renewal() && from.isBefore(plan.serviceFrom()),
                    "“服务开始日期”早于年度计划的服务期%s至%s，请修改。"
                        .formatted(Facts.date(plan.serviceFrom()), Facts.date(plan.serviceTo()))))
        .or(
            () ->
                refuse(
                    to.isAfter(lastDay(from)),
                    "“服务结束日期”不能晚于%s：年度计划的服务期为%s至%s，推迟开始的顺延，时长不变。"
                        .formatted(
                            Facts.date(lastDay(from)),
                            Facts.date(plan.serviceFrom()),
                            Facts.date(plan.serviceTo()))));
  }

  /**
   * The last possible day of a service that begins on this day. A tender may take longer than
   * planned: then the planned time moves, as long as it was and never more than a year (R52, P1).
   */
  LocalDate lastDay(LocalDate from) {
    long late = Math.max(0, ChronoUnit.DAYS.between(plan.serviceFrom(), from));
    LocalDate planned = plan.serviceTo().plusDays(late);
    LocalDate year = from.plusYears(1).minusDays(1);
    return planned.isAfter(year) ? year : planned;
  }

  private Optional<String> start(Agreement terms) {
    LocalDate first = firstDay();
    return refuse(
            origin.renewal() && !terms.serviceFrom().equals(first),
            "“服务开始日期”应为" + Facts.date(first) + "：续签的协议从上年度协议期满的次日开始，服务不中断。")
        .or(
            () ->
                refuse(
                    terms.serviceFrom().isBefore(origin.earliest()),
                    "“服务开始日期”不能早于%s：须在确定承接机构之后，且上年度协议已经期满。"
                        .formatted(Facts.date(origin.earliest()))));
  }

  /**
   * The first day a draft proposes: on renewal the day after last year's agreement and no other
   * (P1), else the planned one, or today where that is over.
   */
  LocalDate firstDay() {
    return origin.renewal()
        ? origin.earliest()
        : Stream.of(origin.earliest(), plan.serviceFrom(), today)
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  private Optional<String> price(Agreement terms) {
    if (origin.award() != null) {
      BigDecimal price = origin.award().price();
      return refuse(
          terms.amount().compareTo(price) != 0,
          "“协议金额”应等于中标价" + Facts.money(price) + "：签订协议不得对中标内容作实质性改变（政府采购法第46条）。");
    }
    return refuse(
        terms.amount().compareTo(plan.serviceBudget()) > 0,
        "“协议金额”超出年度计划的服务经费" + Facts.money(plan.serviceBudget()) + "，请核对。");
  }

  private static Optional<String> refuse(boolean broken, String sentence) {
    return broken ? Optional.of(sentence) : Optional.empty();
  }
}
