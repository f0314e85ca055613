package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.PurchaseProgress;
import cn.hebei.socialwork.procurement.Step;
import cn.hebei.socialwork.tender.AwardBook.Decision;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the newest round has come; a failed one has come nowhere (P22). */
@Component
class Progress implements PurchaseProgress {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final AwardBook awards;

  Progress(Tenders tenders, Notices notices, Openings openings, AwardBook awards) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.awards = awards;
  }

  @Override
  public Map<Step, LocalDate> done(CaseKey key) {
    Map<Step, LocalDate> done = new EnumMap<>(Step.class);
    Optional<Notice> notice =
        tenders.newest(key).flatMap(t -> notices.find(t.id())).filter(n -> n.failedOn() == null);
    notice.ifPresent(n -> add(done, n));
    return done;
  }

  private void add(Map<Step, LocalDate> done, Notice notice) {
    done.put(Step.NOTICE, notice.publishedOn());
    openings
        .record(notice.tenderId())
        .ifPresent(r -> done.put(Step.OPENING, notice.localClose().toLocalDate()));
    awards.find(notice.tenderId()).ifPresent(d -> add(done, d));
  }

  private static void add(Map<Step, LocalDate> done, Decision decision) {
    done.put(Step.REPORT, decision.awardedOn());
    done.put(Step.AWARD, decision.awardedOn());
    LocalDate published = decision.resultOn();
    if (published != null) {
      done.put(Step.RESULT, published);
    }
  }
}
