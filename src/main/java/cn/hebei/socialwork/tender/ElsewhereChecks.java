package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.tender.ElsewhereConsultations.Request;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a consultation that was held elsewhere to what one held here is held to: nothing late,
 * nothing above the ceiling, everybody who conforms consulted, told of the change in writing and
 * asked at the same time, and no last price from anybody else (P11, P12).
 */
@Component
class ElsewhereChecks {

  private final RegisteredBids registered;
  private final ConditionsCheck conditions;
  private final CaseRules rules;
  private final TimeSource time;

  ElsewhereChecks(
      RegisteredBids registered, ConditionsCheck conditions, CaseRules rules, TimeSource time) {
    this.registered = registered;
    this.conditions = conditions;
    this.rules = rules;
    this.time = time;
  }

  /** How many must conform, and how many must quote (P11); kept with the case. */
  RuleValue least(Tender tender) {
    return rules.get(tender.scope(), tender.course().leastKey(), "核对外部磋商的家数");
  }

  /** The first thing that is wrong, in one sentence. */
  Optional<String> refusal(Tender tender, Notice notice, RegisterConsultationForm.Values v) {
    List<ElsewhereResponse> rows = v.rows();
    RuleValue least = least(tender);
    long conforming = rows.stream().filter(ElsewhereResponse::conforms).count();
    Optional<String> handedIn =
        registered
            .refusal(tender.course(), notice, first(rows))
            .or(() -> conditions.refusal(tender, registered.bids(first(rows)), findings(rows)));
    if (handedIn.isPresent()) {
      return handedIn;
    }
    if (conforming < Integer.parseInt(least.value())) {
      return v.asks() || rows.stream().anyMatch(ElsewhereResponse::consulted)
          ? Optional.of(
              "磋商和最后报价的内容应为空：实质性响应的供应商不足%s家，应终止采购活动（%s）。".formatted(least.value(), least.article()))
          : Optional.empty();
    }
    if (v.askedAt() == null || v.closesAt() == null) {
      return Optional.of("“要求最后报价的时间”和“最后报价截止时间”没有填写：实质性响应的供应商足够的，应当要求每一家提交最后报价。");
    }
    Request request = v.request();
    return each(rows, row -> consultation(row, notice))
        .or(() -> request(rows, request, Boolean.TRUE.equals(v.notified())))
        .or(() -> each(rows, row -> quotation(row, tender, request)));
  }

  /** What each handed in first. */
  static List<RegisteredBid> first(List<ElsewhereResponse> rows) {
    return rows.stream().map(ElsewhereResponse::first).toList();
  }

  /** What was found of each. */
  static List<Finding> findings(List<ElsewhereResponse> rows) {
    return rows.stream().map(ElsewhereResponse::toFinding).toList();
  }

  private static Optional<String> each(
      List<ElsewhereResponse> rows, Function<ElsewhereResponse, Optional<String>> check) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> check.apply(rows.get(i)).map(why -> "第%d行%s".formatted(i + 1, why)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> request(
      List<ElsewhereResponse> rows, Request request, boolean notified) {
    if (isAhead(request.closesAt())) {
      return Optional.of("“最后报价截止时间”还没有到，截止以后才能登记。");
    }
    if (request.askedAt().isAfter(request.closesAt())) {
      return Optional.of("“要求最后报价的时间”不能晚于“最后报价截止时间”。");
    }
    if (rows.stream()
        .flatMap(row -> Optional.ofNullable(row.heldAt()).stream())
        .anyMatch(request.askedAt()::isBefore)) {
      return Optional.of("“要求最后报价的时间”早于“磋商时间”：与每一家磋商以后，才能要求提交最后报价。");
    }
    return !request.change().isEmpty() && !notified
        ? Optional.of(
            "“变动已经采购人确认并书面通知每一家”没有勾选：变动须经采购人确认，同时书面通知每一家，采购标的和资格条件不得改变（财库〔2014〕214号第20条，待法务确认）。")
        : Optional.empty();
  }

  private Optional<String> consultation(ElsewhereResponse row, Notice notice) {
    if (!row.conforms()) {
      return row.consulted() ? Optional.of("“磋商时间”和最后报价应为空：审查不通过的供应商不参加磋商。") : Optional.empty();
    }
    @Nullable LocalDateTime heldAt = row.heldAt();
    if (heldAt == null) {
      return Optional.of("“磋商时间”没有填写：审查通过的供应商都应当给予平等的磋商机会。");
    }
    return heldAt.isBefore(notice.localClose()) || isAhead(heldAt)
        ? Optional.of("“磋商时间”应在首次响应截止以后、现在以前。")
        : Optional.empty();
  }

  private static Optional<String> quotation(ElsewhereResponse row, Tender tender, Request request) {
    if (!row.quoted()) {
      return Optional.empty();
    }
    @Nullable BigDecimal price = row.finalPrice();
    if (price == null) {
      return Optional.of("“最后报价”没有填写；退出磋商的，报价时间、编号和对变动的响应也不填。");
    }
    if (price.compareTo(tender.ceiling()) > 0) {
      return Optional.of(
          "“最后报价”%s超过最高限价%s（财政部令第87号第12条）。"
              .formatted(Facts.money(price), Facts.money(tender.ceiling())));
    }
    @Nullable LocalDateTime quotedAt = row.quotedAt();
    if (quotedAt == null || Texts.of(row.quotationNo()).isEmpty()) {
      return Optional.of("“最后报价时间”和“最后报价摘要或者编号”没有填写。");
    }
    if (quotedAt.isBefore(request.askedAt()) || quotedAt.isAfter(request.closesAt())) {
      return Optional.of("“最后报价时间”应在要求最后报价以后、最后报价截止以前，逾期的视为退出磋商。");
    }
    return !request.change().isEmpty() && Texts.of(row.words()).isEmpty()
        ? Optional.of("“对书面变动的响应”没有填写：磋商文件有变动的，应按变动重新响应（财库〔2014〕214号第20条，待法务确认）。")
        : Optional.empty();
  }

  private boolean isAhead(LocalDateTime at) {
    return TimeSource.at(at).isAfter(time.now());
  }
}
