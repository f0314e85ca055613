package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.tender.GroupWork.Next;
import cn.hebei.socialwork.tender.GroupWork.Stage;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the members of a 磋商小组, each in a case of its own, for what the group has to do (P11). */
@Component
class GroupTurns {

  private static final String TURN = "groupTurn";
  private static final String RELEASED = "memberReleased";
  private static final String NEXT = "groupNext";
  private static final String DUE = "groupDueOn";

  private final Committees committees;
  private final Groups groups;
  private final GroupWork work;
  private final GroupClock clock;
  private final Openings openings;
  private final Bidding bidding;
  private final Consultations consultations;
  private final Workflow workflow;

  GroupTurns(
      Committees committees,
      Groups groups,
      GroupWork work,
      GroupClock clock,
      Openings openings,
      Bidding bidding,
      Consultations consultations,
      Workflow workflow) {
    this.committees = committees;
    this.groups = groups;
    this.work = work;
    this.clock = clock;
    this.openings = openings;
    this.bidding = bidding;
    this.consultations = consultations;
    this.workflow = workflow;
  }

  /**
   * Asks whom there is to ask. Idempotent; the caller has taken the chain of the purchase, so that
   * nobody of the group acts in between.
   *
   * @return what follows for the purchase, and until when the group acts
   */
  Map<String, Object> go(Tender tender) {
    committees.of(tender.id()).stream().filter(m -> m.replaced() != null).forEach(this::release);
    Next next = work.next(tender);
    if (next == Next.CONCLUDED) {
      return conclude(tender);
    }
    if (next == Next.REPLACE || next == Next.OPEN) {
      return Map.of(NEXT, next.name());
    }
    if (next == Next.AGAIN) {
      groups.draftAgain(tender.id());
    }
    Stage stage = work.stage(tender);
    List<Member> awaited = work.awaited(tender);
    boolean joined = stage == Stage.DECLARE && awaited.stream().anyMatch(m -> !m.groupAsked());
    Object due = Moments.endOf(clock.run(tender, stage, joined));
    for (Member member : awaited) {
      if (!member.groupAsked()) {
        workflow.start("consultation-group", key(member), member.expertCode(), Map.of(DUE, due));
        committees.askedIntoGroup(member);
      } else if (stage != Stage.DECLARE && workflow.waits(TURN, key(member))) {
        workflow.tell(TURN, key(member), Map.of("turn", stage.name(), DUE, due));
      }
    }
    return Map.of(NEXT, Next.WAIT.name(), DUE, due);
  }

  /** The group has agreed: its cases and those of the responses end, and the purchaser goes on. */
  private Map<String, Object> conclude(Tender tender) {
    for (Member member : committees.of(tender.id())) {
      if (workflow.waits(TURN, key(member))) {
        workflow.tell(TURN, key(member), Map.of("turn", "DONE"));
      } else {
        release(member);
      }
    }
    for (OpenedBid response : openings.of(tender.id())) {
      bidding.endConsulted(Objects.requireNonNull(response.bidKey()));
    }
    clock.end(tender);
    groups.conclude(tender.id());
    boolean enough = consultations.change(tender.id()).isPresent();
    return Map.of(
        NEXT,
        Next.CONCLUDED.name(),
        "enoughConforming",
        enough,
        "procedureOutcome",
        enough ? "READY" : "FAILED");
  }

  /** Ends the case of a member who has nothing to do any more. */
  private void release(Member member) {
    if (workflow.waits(RELEASED, key(member))) {
      workflow.tell(RELEASED, key(member), Map.of());
    }
  }

  private static CaseKey key(Member member) {
    return new CaseKey(Objects.requireNonNull(member.groupKey()));
  }
}
