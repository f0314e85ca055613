package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Signatures.Signature;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who of a 磋商小组 signed its record and when, who did not agree and why, for the page of the case and
 * for the print: its names are secret until the result is published (P11, B21).
 */
@Component
class GroupFacts {

  private final Tenders tenders;
  private final AwardBook awards;
  private final Committees committees;
  private final Groups groups;
  private final Signatures signatures;
  private final Chases chases;
  private final TenderFacts facts;

  GroupFacts(
      Tenders tenders,
      AwardBook awards,
      Committees committees,
      Groups groups,
      Signatures signatures,
      Chases chases,
      TenderFacts facts) {
    this.tenders = tenders;
    this.awards = awards;
    this.committees = committees;
    this.groups = groups;
    this.signatures = signatures;
    this.chases = chases;
    this.facts = facts;
  }

  /** A table for each round whose signatures may be read. */
  List<Facts> of(CaseKey key) {
    return tenders.rounds(key).stream().filter(this::told).map(this::round).toList();
  }

  /** Whether there are signatures, and the result is published. */
  boolean told(Tender tender) {
    return awards.find(tender.id()).filter(d -> d.resultOn() != null).isPresent()
        && !signatures.of(tender.id()).isEmpty();
  }

  private Facts round(Tender tender) {
    Facts shown = new Facts();
    for (Line line : lines(tender)) {
      shown.row(line.member(), line.words());
    }
    chases.of(tender.id()).forEach(c -> shown.row(c.title(), c.words(facts::name)));
    return shown.link("打印", GroupPrint.TITLE, TenderPrints.groupPath(tender));
  }

  /** Draft by draft, who said what. */
  List<Line> lines(Tender tender) {
    return signatures.of(tender.id()).stream().map(s -> line(tender, s)).toList();
  }

  /** What the purchaser did about members who did not act. */
  List<String> chased(Tender tender) {
    return chases.of(tender.id()).stream()
        .map(c -> c.title() + "：" + c.words(facts::name))
        .toList();
  }

  private Line line(Tender tender, Signature s) {
    boolean leads = groups.get(tender.id()).leader().equals(s.expertCode());
    boolean replaced =
        committees.of(tender.id()).stream()
            .anyMatch(m -> m.expertCode().equals(s.expertCode()) && m.replaced() != null);
    return new Line(
        "第%d稿".formatted(s.draft()),
        facts.name(s.expertCode()) + (leads ? "（组长）" : "") + (replaced ? "（已更换，意见无效）" : ""),
        s.words());
  }

  /**
   * A signature in words.
   *
   * @param draft which draft
   * @param name whose
   * @param words what the member said, and when
   */
  record Line(String draft, String name, String words) {

    String member() {
      return draft + "，" + name;
    }
  }
}
