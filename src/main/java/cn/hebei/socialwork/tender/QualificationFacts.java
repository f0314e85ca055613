package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Qualifications.Answer;
import cn.hebei.socialwork.tender.Qualifications.Finding;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How the conditions were checked, and what a review held elsewhere said (P12), for the page of the
 * case: once the result is published or an open tender's round has failed (B20, B21, B34, P11).
 */
@Component
class QualificationFacts {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final Qualifications qualifications;
  private final QualificationProofs kept;
  private final AwardBook awards;
  private final ElsewhereReviews reviews;
  private final TenderFacts facts;
  private final Entrusting entrusting;

  QualificationFacts(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Qualifications qualifications,
      QualificationProofs kept,
      AwardBook awards,
      ElsewhereReviews reviews,
      TenderFacts facts,
      Entrusting entrusting) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.qualifications = qualifications;
    this.kept = kept;
    this.awards = awards;
    this.reviews = reviews;
    this.facts = facts;
    this.entrusting = entrusting;
  }

  /** A table for each round whose check may be read. */
  List<Facts> of(CaseKey key) {
    return tenders.rounds(key).stream()
        .filter(this::told)
        .map(this::round)
        .filter(f -> !f.lines().isEmpty())
        .toList();
  }

  private boolean told(Tender tender) {
    return awards.find(tender.id()).filter(d -> d.resultOn() != null).isPresent()
        || (tender.course().readsOut()
            && notices.find(tender.id()).filter(n -> n.failedOn() != null).isPresent());
  }

  private Facts round(Tender tender) {
    Facts shown = new Facts();
    if (tender.round() > 1 && qualifications.find(tender.id(), 1).isPresent()) {
      shown.row("采购次数", "第" + tender.round() + "次");
    }
    for (OpenedBid bid : openings.of(tender.id())) {
      Optional<Finding> finding = qualifications.find(tender.id(), bid.no());
      finding.ifPresent(f -> shown.row(facts.bid(bid), words(tender, f) + files(tender, bid)));
    }
    shown.rows(reviews.words(tender));
    for (EntrustedWork work : List.of(EntrustedWork.CONSULTATION, EntrustedWork.REVIEW)) {
      entrusting
          .words(tender, work)
          .ifPresent(words -> shown.row("采购代理机构提交的" + work.title(), words));
    }
    return shown;
  }

  private String words(Tender tender, Finding f) {
    String years = facts.cleanYears(tender);
    UnaryOperator<String> wording = facts.wording(tender);
    String answers =
        f.answers().stream()
            .map(a -> words(a, wording.apply(a.criterion().title(years))))
            .collect(Collectors.joining("\n"));
    return (f.passed() ? "通过" : "不通过")
        + (f.reason().isEmpty() ? "" : "：" + f.reason())
        + "\n"
        + f.credit().told()
        + (answers.isEmpty() ? "" : "\n" + answers);
  }

  /** Which files lay there that day, whatever the bidder has replaced since. */
  private String files(Tender tender, OpenedBid bid) {
    return kept.of(tender.id(), bid.no()).stream()
        .map(
            f ->
                "\n证明文件：%s（%s，SHA-256：%s）"
                    .formatted(f.fileName(), f.kind().title(), f.fileDigest()))
        .collect(Collectors.joining());
  }

  private static String words(Answer answer, String condition) {
    return (answer.met() ? "符合：" : "不符合：")
        + condition
        + (answer.proof().isEmpty() ? "" : "。依据：" + answer.proof());
  }
}
