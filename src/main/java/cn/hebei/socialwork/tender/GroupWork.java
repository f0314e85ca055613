package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Signatures.Signature;
import cn.hebei.socialwork.tender.Signatures.Stance;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What a 磋商小组 has to do next, and who of it: everybody declares interests, its leader drafts what
 * was examined and consulted, everybody signs; more than half of it have to agree (P11, B22:
 * 财库〔2014〕214号27).
 */
@Component
class GroupWork {

  private final Committees committees;
  private final Groups groups;
  private final Signatures signatures;
  private final CommitteeRules rules;
  private final Openings openings;

  GroupWork(
      Committees committees,
      Groups groups,
      Signatures signatures,
      CommitteeRules rules,
      Openings openings) {
    this.committees = committees;
    this.groups = groups;
    this.signatures = signatures;
    this.rules = rules;
    this.openings = openings;
  }

  /** What the group is at. */
  Stage stage(Tender tender) {
    if (staying(tender).stream().anyMatch(m -> !m.groupTold())) {
      return Stage.DECLARE;
    }
    return groups.get(tender.id()).drafted() ? Stage.SIGN : Stage.EXAMINE;
  }

  /** Those of it who have not yet done what it is at. */
  List<Member> awaited(Tender tender) {
    Predicate<Member> waitsFor =
        switch (stage(tender)) {
          case DECLARE -> m -> !m.groupTold();
          case EXAMINE -> m -> m.expertCode().equals(groups.get(tender.id()).leader());
          case SIGN -> {
            List<String> signed =
                signatures.ofDraft(tender.id(), groups.get(tender.id()).draft()).stream()
                    .map(Signature::expertCode)
                    .toList();
            yield m -> !signed.contains(m.expertCode());
          }
        };
    return staying(tender).stream().filter(waitsFor).toList();
  }

  /** What follows for the purchase. */
  Next next(Tender tender) {
    Stage stage = stage(tender);
    if (stage == Stage.DECLARE) {
      return Next.WAIT;
    }
    if (!complete(tender)) {
      return Next.REPLACE;
    }
    if (openings.record(tender.id()).isEmpty()) {
      return Next.OPEN;
    }
    if (stage == Stage.EXAMINE || !awaited(tender).isEmpty()) {
      return Next.WAIT;
    }
    return agreed(tender) ? Next.CONCLUDED : Next.AGAIN;
  }

  /** Who was replaced always has somebody in the place; who stood back only where it must be. */
  private boolean complete(Tender tender) {
    int staying = staying(tender).size();
    boolean allThere = staying == committees.size(tender.id());
    boolean nobodyReplaced =
        committees.of(tender.id()).stream().allMatch(m -> m.replaced() == null);
    return groups.leader(tender.id()).stays()
        && (allThere || (nobodyReplaced && rules.of(tender).enough(staying)));
  }

  /** Who refuses to sign and gives no dissent in writing agrees; who was replaced has no say. */
  private boolean agreed(Tender tender) {
    List<String> staying = staying(tender).stream().map(Member::expertCode).toList();
    long agree =
        signatures.ofDraft(tender.id(), groups.get(tender.id()).draft()).stream()
            .filter(s -> staying.contains(s.expertCode()) && s.stance() != Stance.DISSENT)
            .count();
    return agree * 2 > staying.size();
  }

  private List<Member> staying(Tender tender) {
    return committees.of(tender.id()).stream().filter(Member::stays).toList();
  }

  /** What a group is at. */
  enum Stage {
    DECLARE("成员申报回避"),
    EXAMINE("组长主持审查和磋商"),
    SIGN("全体成员签字");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    /** Chinese words. */
    String title() {
      return title;
    }
  }

  /** What follows for the purchase. */
  enum Next {
    WAIT,
    REPLACE,
    OPEN,
    AGAIN,
    CONCLUDED
  }
}
