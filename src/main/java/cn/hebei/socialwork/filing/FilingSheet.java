package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A filing in words: what was asked for and answered row by row, and the dossier itself (P2, P38).
 */
@Component
class FilingSheet {

  private final FilingItems items;
  private final Organs organs;
  private final List<Dossier> dossiers;

  FilingSheet(FilingItems items, Organs organs, List<Dossier> dossiers) {
    this.items = items;
    this.organs = organs;
    this.dossiers = dossiers;
  }

  Facts facts(CaseKey key, Filing filing) {
    return new Facts()
        .row("报送事项", filing.kind().title())
        .row("报送机关", organs.get(key.region()).name())
        .row("答复期限", Facts.date(filing.silenceOn()) + "（期满未答复视为收到）")
        .rows(supplied(filing))
        .rows(dossier(key, filing));
  }

  /** The receipt's digest: everything that the authority had before it. */
  String digest(CaseKey key, Filing filing) {
    return Digests.of(
        Stream.of(supplied(filing), dossier(key, filing))
            .flatMap(facts -> facts.lines().stream())
            .flatMap(FilingSheet::parts)
            .toArray(String[]::new));
  }

  private static Stream<String> parts(Map<String, String> line) {
    return Stream.of("label", "value").map(part -> line.getOrDefault(part, ""));
  }

  private Facts dossier(CaseKey key, Filing filing) {
    Facts facts = new Facts();
    dossiers.stream()
        .filter(d -> d.kind() == filing.kind())
        .forEach(d -> facts.rows(d.of(key.root(), filing.occasion())));
    return facts;
  }

  /** Every item with its answer; what the last return changed is marked. */
  Facts supplied(Filing filing) {
    Facts facts = new Facts();
    int last = items.last(filing).stream().mapToInt(FilingItem::round).findFirst().orElse(0);
    for (FilingItem item : items.of(filing)) {
      String answer = Optional.ofNullable(item.answer()).orElse("尚未补充");
      boolean marked = item.round() == last && item.answer() != null;
      facts.row(
          "第%d次退回要求补充：%s".formatted(item.round(), item.what()),
          (marked ? mark(filing, item, answer) : "") + answer);
    }
    return facts;
  }

  private String mark(Filing filing, FilingItem item, String answer) {
    return items
        .answeredBefore(filing, item)
        .map(before -> before.equals(answer) ? "【与上次相同】" : "【较上次有修改】")
        .orElse("【本次新补充】");
  }
}
