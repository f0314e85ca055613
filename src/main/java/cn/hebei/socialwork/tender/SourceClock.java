package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.rules.Terms.Start;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * By when the only supplier makes its offer and confirms what was agreed; on the list of periods,
 * which does not name it (B48, B49).
 */
@Component
class SourceClock {

  private static final String OFFER = "single.offer-days";
  private static final String CONFIRM = "single.confirm-days";
  private static final String SUPPLIER = "供应商";

  private final Terms terms;
  private final TimeSource time;

  SourceClock(Terms terms, TimeSource time) {
    this.terms = terms;
    this.time = time;
  }

  /** The supplier is asked for its offer: its last day. */
  LocalDate asked(Tender tender) {
    return open(tender, OFFER, "请供应商报价", "没有报价的，终止单一来源采购。");
  }

  /** The offer is there. */
  void offered(Tender tender) {
    terms.close(tender.scope(), OFFER, "已经报价");
  }

  /** The supplier is told what was agreed: its last day for confirming that. */
  LocalDate told(Tender tender) {
    return open(tender, CONFIRM, "告知协商结果", "没有确认的视为没有成交，终止单一来源采购。");
  }

  /** The supplier has answered. */
  void answered(Tender tender, boolean confirmed) {
    terms.close(tender.scope(), CONFIRM, confirmed ? "已经确认" : "供应商不确认");
  }

  private LocalDate open(Tender tender, String key, String event, String then) {
    return terms.open(tender.scope(), key, new Start(event, time.today(), then, SUPPLIER)).until();
  }
}
