package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.FileSize;
import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.document.OfficialDocument.Body;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 投标回执: when a bid was received, and by its digest what (B17: 87令33). Nothing of what it says
 * stands in it; the names of its files do after the opening.
 */
@Component
class ReceiptPrint {

  private static final int SHORT = 8;

  private final Tenders tenders;
  private final Notices notices;
  private final Bids bids;
  private final BidFiles files;
  private final Openings openings;
  private final Invitation invitation;
  private final TenderFacts facts;

  ReceiptPrint(
      Tenders tenders,
      Notices notices,
      Bids bids,
      BidFiles files,
      Openings openings,
      Invitation invitation,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.bids = bids;
    this.files = files;
    this.openings = openings;
    this.invitation = invitation;
    this.facts = facts;
  }

  /** The receipt of a bid that was submitted. */
  OfficialDocument of(Bid bid) {
    Tender tender = tenders.find(bids.tenderOf(bid)).orElseThrow();
    Notice notice = notices.get(tender.id());
    OffsetDateTime at = Objects.requireNonNull(bid.submittedAt());
    return new OfficialDocument(
        facts.name(tender.key().region()),
        "社工投回〔%d〕%s号"
            .formatted(
                at.atZoneSameInstant(TimeSource.ZONE).getYear(), bid.key().substring(0, SHORT)),
        "投标回执",
        facts.name(bid.agencyCode()) + "：",
        body(bid, tender, notice, at).parts(),
        at.atZoneSameInstant(TimeSource.ZONE).toLocalDate(),
        TenderFacts.PRINTED);
  }

  private Body body(Bid bid, Tender tender, Notice notice, OffsetDateTime at) {
    Body body =
        new Body()
            .text(facts.wording(tender).apply("你单位的投标文件已经收到并密封保存（财政部令第87号第33条），接收情况如下："))
            .line("采购项目", facts.title(tender.key()) + "社会工作服务采购项目")
            .line("采购人", facts.purchaser(tender))
            .line("投标截止时间", TenderFacts.moment(notice.bidsCloseAt()))
            .line("递交时间", TenderFacts.moment(at))
            .line("投标文件摘要（SHA-256）", Objects.requireNonNull(bid.digest()))
            .line("附件", files.digests(bid.key()).size() + "件，包含在上述摘要中");
    if (bid.takenBack() != null) {
      body.line(
          "撤回或者更换",
          "%s已%s，不再开启"
              .formatted(
                  TenderFacts.moment(Objects.requireNonNull(bid.takenBackAt())),
                  bid.takenBack().title()));
    }
    body.text("开标前任何人不得查看投标文件；开标时按上述摘要核对投标文件是否完好。");
    String invited = bid.takenBack() == null ? invitation.words(tender, notice) : "";
    if (!invited.isEmpty()) {
      body.text(invited);
    }
    if (isOpened(bid, tender)) {
      body.heading("投标附件")
          .table(
              List.of(40, 15, 45),
              List.of("文件", "大小", "摘要（SHA-256）"),
              files.list(bid, notice).stream()
                  .map(f -> List.of(f.name(), FileSize.words(f.size()), f.shownDigest()))
                  .toList());
    }
    return body;
  }

  private boolean isOpened(Bid bid, Tender tender) {
    return openings.of(tender.id()).stream().anyMatch(b -> bid.key().equals(b.bidKey()));
  }
}
