package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What everybody may check of an opening once it was held: when, and the digest of each bid by its
 * number; who handed it in stands in the result (B17, B21, B34, P14).
 */
@Component
class PublicOpening {

  private final HeldOpenings held;
  private final Openings openings;

  PublicOpening(HeldOpenings held, Openings openings) {
    this.held = held;
    this.openings = openings;
  }

  /** Adds a row once the bids were read out; none before, and none of a consultation (P11). */
  void addTo(Facts rows, Tender tender, Notice notice) {
    List<OpenedBid> bids = tender.course().readsOut() ? openings.of(tender.id()) : List.of();
    if (bids.isEmpty()
        || (notice.elsewhere()
            && openings.record(tender.id()).filter(r -> !r.host().isEmpty()).isEmpty())) {
      return;
    }
    OffsetDateTime at = held.find(tender.id()).orElseThrow().openedAt();
    rows.row(
        "开标",
        "%s开标，投标共%d份，投标文件摘要（SHA-256或平台编号）：\n%s"
            .formatted(
                TenderFacts.moment(at),
                bids.size(),
                bids.stream()
                    .map(b -> b.no() + "号 " + b.digest())
                    .collect(Collectors.joining("\n"))));
  }
}
