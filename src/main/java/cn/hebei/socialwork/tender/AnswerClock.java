package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Objections to an opening are answered on the spot: by when (P14: 87令42). */
@Component
class AnswerClock {

  private final CaseRules rules;
  private final TimeSource time;

  AnswerClock(CaseRules rules, TimeSource time) {
    this.rules = rules;
    this.time = time;
  }

  /** What the opening is told once every bidder has spoken or let its time pass. */
  Map<String, Object> start(Tender tender, List<Confirmation> said) {
    if (said.stream().noneMatch(c -> c.answer() == Answer.OBJECTED)) {
      return Map.of("objections", false);
    }
    int minutes = rules.whole(tender.scope(), "opening.answer-minutes", "计算答复开标异议的时限");
    return Map.of(
        "objections", true, "answerBy", Moments.of(time.now().plus(Duration.ofMinutes(minutes))));
  }
}
