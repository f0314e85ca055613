package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.Breach;
import cn.hebei.socialwork.procurement.CheckUp;
import cn.hebei.socialwork.procurement.DocumentDraft;
import cn.hebei.socialwork.procurement.DocumentDraft.ScoredFactor;
import cn.hebei.socialwork.procurement.Method;
import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.tender.Tender.Documents;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The check-up of a round's documents, as its forms show and ask for it (B5, B6, B23, B24, P19).
 */
@Component
class DocumentsCheckUp {

  private final CheckUp checkUp;
  private final Purchases purchases;

  DocumentsCheckUp(CheckUp checkUp, Purchases purchases) {
    this.checkUp = checkUp;
    this.purchases = purchases;
  }

  /** Checks and keeps what is found; one sentence with all that stops the documents. */
  Optional<String> refusal(CaseKey key, int round, Documents d) {
    return refusal("采购文件", checkUp.check(scope(key, round), purchases.method(key), draft(d)));
  }

  /** The same for what changes in documents that are published already (B15, P11). */
  Optional<String> changeRefusal(Tender tender, String part, String text) {
    return refusal("变更内容", checkUp.checkChange(tender.scope(), part, text));
  }

  private static Optional<String> refusal(String what, List<Breach> found) {
    List<String> stopping = found.stream().filter(Breach::stops).map(Breach::sentence).toList();
    return stopping.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s体检未通过，共%d处：%s。".formatted(what, stopping.size(), String.join("；另外，", stopping)));
  }

  /** What the check-up found that only the principal may pass, with a reason (P19). */
  List<String> warnings(Tender tender) {
    return warnings(checkUp.found(tender.scope()));
  }

  /** The same for what changes in documents that are published already. */
  List<String> changeWarnings(Tender tender, String part) {
    return warnings(checkUp.foundInChange(tender.scope(), part));
  }

  private static List<String> warnings(List<Breach> found) {
    return found.stream().filter(breach -> !breach.stops()).map(Breach::sentence).toList();
  }

  /** A row for each warning. */
  Facts rows(Tender tender) {
    Facts facts = new Facts();
    warnings(tender).forEach(warning -> facts.row("体检提示", warning));
    return facts;
  }

  /** What the form needs to warn while it is filled in, and what is wrong with an earlier draft. */
  Facts hints(Facts rows, CaseKey key, int round, Optional<Documents> earlier) {
    String scope = scope(key, round);
    Method method = purchases.method(key);
    earlier.ifPresent(
        d ->
            checkUp
                .look(scope, method, draft(d))
                .forEach(b -> rows.row(b.stops() ? "体检不通过" : "体检提示", b.sentence())));
    List<RuleValue> weights = checkUp.weights(scope, method);
    return rows.put("leastPoints", points(weights.get(0)))
        .put("mostPoints", points(weights.get(1)))
        .put("words", checkUp.words(scope).stream().map(w -> Facts.option(w, w)).toList());
  }

  private static String points(RuleValue share) {
    return new BigDecimal(share.value()).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static DocumentDraft draft(Documents d) {
    return new DocumentDraft(
        d.service(),
        d.sheet().pricePoints(),
        d.sheet().factors().stream().map(f -> new ScoredFactor(f.name(), f.standard())).toList());
  }

  private static String scope(CaseKey key, int round) {
    return key.sub("tender", round).value();
  }
}
