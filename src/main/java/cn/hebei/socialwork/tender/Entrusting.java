package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.ProcurementAgents;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A 采购代理机构 that has an account here hands in what it holds, in a case and a tenant of its own; the
 * purchaser reads, corrects and registers it, and waits for nobody: it answers for what is
 * registered (P12, 政府采购法20). Whoever changes anything here holds the chain of the purchase.
 */
@Component
class Entrusting {

  private static final String PROCESS = "entrusted";
  private static final String OVER = "entrustmentOver";

  private final Agents agents;
  private final ProcurementAgents known;
  private final Entrustments entrustments;
  private final Tenders tenders;
  private final TenderFacts facts;
  private final Workflow workflow;
  private final AuditTrail audit;
  private final HandedIn texts;

  Entrusting(
      Agents agents,
      ProcurementAgents known,
      Entrustments entrustments,
      Tenders tenders,
      TenderFacts facts,
      Workflow workflow,
      AuditTrail audit,
      HandedIn texts) {
    this.agents = agents;
    this.known = known;
    this.entrustments = entrustments;
    this.tenders = tenders;
    this.facts = facts;
    this.workflow = workflow;
    this.audit = audit;
    this.texts = texts;
  }

  /** Asks the agent of a round for this; nobody where it has no account in service. Idempotent. */
  void ask(Tender tender, EntrustedWork work) {
    agents
        .find(tender.id())
        .flatMap(agent -> known.working(agent.code()))
        .ifPresent(
            organ -> {
              Entrustment e = entrustments.ask(tender.id(), work, organ.code());
              workflow.start(PROCESS, new CaseKey(e.key()), organ.code(), Map.of());
            });
  }

  /** What an agent's own case is about. */
  Entrustment of(CaseKey key) {
    return entrustments.find(key.value()).orElseThrow();
  }

  /** The round of an agent's own case. */
  Tender tender(CaseKey key) {
    return tenders.find(of(key).tenderId()).orElseThrow();
  }

  /**
   * Keeps what the agent hands in, and that it did in the chain of the purchase.
   *
   * @param check why the purchaser could not register it, as one sentence
   */
  Result handIn(TaskCase task, Record values, Function<Tender, Optional<String>> check) {
    Tender tender = tender(task.key());
    String chain = tender.key().root().value();
    audit.lock(chain);
    Entrustment own = of(task.key());
    if (own.endedAt() != null) {
      return Result.refused("采购人已经登记，或者本轮采购已经结束，不再接收。");
    }
    Optional<String> refusal = check.apply(tender);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    String contents = texts.write(values);
    String digest = Digests.of(contents);
    entrustments.hand(own, contents, digest, task.actor());
    String outcome = "采购代理机构提交" + own.work().title();
    audit.append(chain, task.actor(), own.work().step(), outcome, digest);
    return Result.done(outcome);
  }

  /** The purchaser's form: what the agent handed in stands in it, else what it begins with. */
  FormView begun(Tender tender, EntrustedWork work, Object empty, Facts shown) {
    Optional<Entrustment> asked = entrustments.find(tender.id(), work);
    asked.ifPresent(e -> shown.row("采购代理机构提交的" + work.title(), told(e)));
    Object values = asked.<Object>flatMap(this::handed).orElse(empty);
    return new FormView(values, shown.toMap());
  }

  /** The purchaser has registered this itself, with or without the agent. */
  void registered(Tender tender, EntrustedWork work, Record values) {
    entrustments
        .find(tender.id(), work)
        .ifPresent(
            e -> {
              String digest = e.digest();
              end(e, digest == null ? null : !digest.equals(Digests.of(texts.write(values))));
            });
  }

  /** The round is over: the agent has nothing more to do for it. */
  void over(Tender tender) {
    entrustments.open(tender.id()).forEach(e -> end(e, null));
  }

  /** For the page of the case: who handed it in, when, and whether it is what was registered. */
  Optional<String> words(Tender tender, EntrustedWork work) {
    return entrustments.find(tender.id(), work).filter(e -> e.handedAt() != null).map(this::told);
  }

  private void end(Entrustment e, @Nullable Boolean changed) {
    entrustments.end(e, changed);
    CaseKey key = new CaseKey(e.key());
    if (workflow.waits(OVER, key)) {
      workflow.tell(OVER, key, Map.of());
    }
  }

  private String told(Entrustment e) {
    String who = facts.name(e.organCode());
    if (e.handedAt() == null) {
      return who + "已收到任务，尚未提交；采购人可以不等待，按原件登记";
    }
    String handed =
        "%s于%s提交，摘要（SHA-256）：%s"
            .formatted(who, TenderFacts.moment(e.handedAt()), Objects.requireNonNull(e.digest()));
    if (e.endedAt() == null) {
      return handed + "。内容已经带入下表，请对照原件核对、更正后登记";
    }
    return e.changed() == null ? handed : handed + (e.changed() ? "；采购人登记时作了更正" : "；采购人登记的与其一致");
  }

  private Optional<? extends Record> handed(Entrustment e) {
    return Optional.ofNullable(e.contents()).map(text -> texts.read(text, e.work().type()));
  }
}
