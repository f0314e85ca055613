package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.rules.Terms.Start;
import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * By when bidders confirm the record of an opening, and their objections are answered on the spot;
 * on the list of periods, which names no bidder (P14: 87令42; P15).
 */
@Component
class OpeningClock {

  private static final String CONFIRM = "opening.confirm-minutes";
  private static final String ANSWER = "opening.answer-minutes";

  private final CaseRules rules;
  private final Terms terms;
  private final TimeSource time;

  OpeningClock(CaseRules rules, Terms terms, TimeSource time) {
    this.rules = rules;
    this.terms = terms;
    this.time = time;
  }

  /** The bids were read out: until when their bidders may speak. */
  Instant opened(Tender tender) {
    return run(tender, CONFIRM, "计算确认开标记录的时限", "宣读投标文件", "没有回复的视同认可开标结果，开标继续。", "投标人");
  }

  /** What the opening is told once every bidder has spoken or let its time pass. */
  Map<String, Object> start(Tender tender, List<Confirmation> said) {
    terms.close(tender.scope(), CONFIRM, "投标人已经确认、提出异议或者视同认可");
    if (said.stream().noneMatch(c -> c.answer() == Answer.OBJECTED)) {
      return Map.of("objections", false);
    }
    Instant until = run(tender, ANSWER, "计算答复开标异议的时限", "投标人提出开标异议", "逾期仍须当场答复，开标不结束。", "经办");
    return Map.of("objections", true, "answerBy", Moments.of(until));
  }

  /** Every objection is answered. */
  void answered(Tender tender) {
    terms.close(tender.scope(), ANSWER, "已经答复");
  }

  private Instant run(
      Tender tender, String key, String purpose, String event, String then, String actor) {
    int minutes = rules.whole(tender.scope(), key, purpose);
    Instant until = time.now().plus(Duration.ofMinutes(minutes));
    terms.openUntil(tender.scope(), key, new Start(event, time.today(), then, actor), until);
    return until;
  }
}
