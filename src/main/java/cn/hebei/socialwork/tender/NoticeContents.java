package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a notice must also say: conditions, time of performance, how documents are had and at what
 * price, how long it stands, whom to ask (87令13; 财办库〔2020〕50号). One source for page and print.
 */
@Component
class NoticeContents {

  private final Organs organs;
  private final Plans plans;
  private final CaseRules rules;
  private final WorkingCalendar calendar;
  private final TenderFacts facts;

  NoticeContents(
      Organs organs, Plans plans, CaseRules rules, WorkingCalendar calendar, TenderFacts facts) {
    this.organs = organs;
    this.plans = plans;
    this.rules = rules;
    this.calendar = calendar;
    this.facts = facts;
  }

  /** All of it, for a page. */
  Facts rows(Tender tender, Notice notice) {
    return new Facts()
        .row("供应商的资格要求", String.join("\n", conditions(tender)))
        .row("合同履行期限", performance(tender))
        .row("获取%s的方式和售价".formatted(tender.course().documents()), obtaining(notice))
        .row("公告期限", stands(tender, notice))
        .row("采购人和项目联系人", facts.purchaser(tender) + "，" + contact(tender));
  }

  /** The conditions a supplier must meet, one a line. */
  List<String> conditions(Tender tender) {
    String cleanYears = facts.cleanYears(tender);
    UnaryOperator<String> wording = facts.wording(tender);
    List<String> lines = new ArrayList<>();
    for (Criterion criterion : Criterion.of(tender.course())) {
      lines.add(
          "（%d）%s。"
              .formatted(lines.size() + 1, wording.apply(published(criterion.title(cleanYears)))));
    }
    return lines;
  }

  /** What the legal officer is still to confirm is for those who work here, not for suppliers. */
  private static String published(String condition) {
    return condition.replace("，待法务确认", "");
  }

  /** The first and the last day of service. */
  String performance(Tender tender) {
    Plan plan = plans.get(tender.key());
    return Facts.date(plan.serviceFrom()) + "至" + Facts.date(plan.serviceTo());
  }

  /** Where and for how much the documents are had. */
  String obtaining(Notice notice) {
    return notice.elsewhere()
        ? "在%s获取，方式和售价以其公告为准".formatted(notice.platform())
        : "机构登录河北省乡镇（街道）社工站管理系统，从工作台参加投标获取；免费";
  }

  /** How long the notice itself stands. */
  String stands(Tender tender, Notice notice) {
    RuleValue rule = rules.shown(tender.scope(), tender.course().noticeKey());
    String days = "自公告之日起" + rule.shownWithUnit();
    try {
      LocalDate until =
          calendar.plusWorkingDays(notice.publishedOn(), Integer.parseInt(rule.value()));
      return days + "，至" + Facts.date(until);
    } catch (YearNotLoadedException e) {
      return days;
    }
  }

  /** Name and telephone of the officer who answers, or the office's own. */
  String contact(Tender tender) {
    Organ purchaser = purchaser(tender);
    Optional<Account> officer = organs.holders(purchaser.code(), Role.OFFICER).stream().findFirst();
    String phone =
        Stream.concat(Stream.of(purchaser.phone()), officer.map(Account::phone).stream())
            .filter(number -> !number.isBlank())
            .findFirst()
            .orElse("见采购人公开的办公电话");
    return officer.map(o -> o.displayName() + "，" + phone).orElse(phone);
  }

  private Organ purchaser(Tender tender) {
    return organs.get(tender.key().region());
  }
}
