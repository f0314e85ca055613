package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * By when bonds go back: of who withdrew in time from the withdrawal, losers' from the award
 * notice, the winner's from the signature, all of them when the round is stopped or has failed
 * (B18: 87令38; B50: 87令29).
 */
@Component
class BondClocks {

  private static final String LATE = "按中国人民银行同期贷款基准利率上浮后的利率支付超期资金占用费。";

  private final Notices notices;
  private final Bonds bonds;
  private final WithdrawnBids withdrawals;
  private final AwardBook awards;
  private final Signings signings;
  private final Terms terms;

  BondClocks(
      Notices notices,
      Bonds bonds,
      WithdrawnBids withdrawals,
      AwardBook awards,
      Signings signings,
      Terms terms) {
    this.notices = notices;
    this.bonds = bonds;
    this.withdrawals = withdrawals;
    this.awards = awards;
    this.signings = signings;
    this.terms = terms;
  }

  /** The duties that have begun in a round: for single bonds first, then whoever has paid. */
  List<Duty> begun(Tender tender) {
    return Stream.concat(
            bonds.of(tender.id()).stream().flatMap(b -> withdrawn(tender, b).stream()),
            round(tender).stream())
        .toList();
  }

  /** Known from the opening on only, when finance enters who paid (P15). */
  private Optional<Duty> withdrawn(Tender tender, Bond bond) {
    return withdrawals
        .day(tender.id(), bond.agencyCode())
        .map(
            on -> new Duty("bond.refund-withdrawn-days", "收到撤回通知", on, Whose.WITHDRAWN, bond.no()));
  }

  private List<Duty> round(Tender tender) {
    Notice notice = notices.get(tender.id());
    LocalDate failedOn = notice.failedOn();
    if (failedOn != null) {
      return List.of(
          notice.terminated()
              ? new Duty("stop.refund-days", "终止采购", failedOn, Whose.ALL)
              : new Duty("bond.refund-failed-days", "宣布废标", failedOn, Whose.ALL));
    }
    List<Duty> duties = new ArrayList<>();
    awards
        .find(tender.id())
        .map(AwardBook.Decision::resultOn)
        .ifPresent(
            on -> {
              duties.add(new Duty("bond.refund-losers-days", "发出中标通知书", on, Whose.LOSERS));
              signings
                  .of(tender.key(), winner(tender))
                  .map(BondClocks::winners)
                  .ifPresent(duties::add);
            });
    return duties;
  }

  private static Duty winners(Signings.Signing s) {
    return s.signed()
        ? new Duty("bond.refund-winner-days", "签订协议", s.on(), Whose.WINNER)
        : new Duty("bond.refund-failed-days", "确定不签订协议", s.on(), Whose.WINNER);
  }

  /** The duty that this bond has come under, once its clock runs. */
  Optional<Duty> of(Tender tender, Bond bond) {
    boolean won = bond.agencyCode().equals(winner(tender));
    return begun(tender).stream()
        .filter(d -> d.covers(bond, won))
        .filter(d -> opened(tender, d).isPresent())
        .findFirst();
  }

  private String winner(Tender tender) {
    return awards.winnerOf(tender.id()).orElse("");
  }

  /** Starts the clock of every duty that has begun. Idempotent. */
  void start(Tender tender) {
    for (Duty duty : begun(tender)) {
      if (opened(tender, duty).isEmpty()) {
        terms.open(
            duty.scope(tender),
            duty.ruleKey(),
            new Terms.Start(duty.event(), duty.from(), LATE, "财务"));
      }
    }
  }

  /** The last day of a duty that has begun. */
  LocalDate until(Tender tender, Duty duty) {
    return opened(tender, duty).orElseThrow().until();
  }

  /** Ends the clocks of the duties under which nothing is left. */
  void stop(Tender tender, List<Bond> paid) {
    for (Duty duty : begun(tender)) {
      List<Bond> under =
          paid.stream().filter(b -> of(tender, b).equals(Optional.of(duty))).toList();
      if (under.stream().allMatch(Bond::settled)) {
        terms.close(duty.scope(tender), duty.ruleKey(), outcome(under));
      }
    }
  }

  private static String outcome(List<Bond> paid) {
    if (paid.isEmpty()) {
      return "没有应退还的投标保证金";
    }
    return paid.stream().anyMatch(b -> Objects.requireNonNull(b.refund()).late())
        ? "办结，有逾期退还的"
        : "已按期办结";
  }

  private Optional<Term> opened(Tender tender, Duty duty) {
    return terms.of(tender.key().root().value()).stream()
        .filter(t -> t.scope().equals(duty.scope(tender)) && t.rule().key().equals(duty.ruleKey()))
        .findFirst();
  }

  /** Whose bonds a duty is about. */
  enum Whose {
    ALL,
    WITHDRAWN,
    LOSERS,
    WINNER
  }

  /**
   * A duty to give bonds back.
   *
   * @param ruleKey by which rule
   * @param event from what
   * @param from the day of it
   * @param whose whose bonds
   * @param no the only bond it is about, or 0
   */
  record Duty(String ruleKey, String event, LocalDate from, Whose whose, int no) {

    Duty(String ruleKey, String event, LocalDate from, Whose whose) {
      this(ruleKey, event, from, whose, 0);
    }

    private boolean covers(Bond bond, boolean won) {
      return switch (whose) {
        case ALL -> true;
        case WITHDRAWN -> bond.no() == no;
        case LOSERS -> !won;
        case WINNER -> won;
      };
    }

    /** Several may withdraw, each on its own day: each has a clock of its own. */
    private String scope(Tender tender) {
      return no == 0 ? tender.scope() : tender.scope() + "/bond-" + no;
    }
  }
}
