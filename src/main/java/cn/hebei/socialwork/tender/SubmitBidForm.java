package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Bid.Contents;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The agency submits its bid, sealed at once; nobody reads it back before the opening (B17). */
@Component
class SubmitBidForm implements TaskForm<SubmitBidForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Bids bids;
  private final BidFiles files;
  private final BidChanges changes;
  private final ClosedBids closed;
  private final Invitation invitation;
  private final TenderFacts facts;
  private final TimeSource time;

  SubmitBidForm(
      Tenders tenders,
      Notices notices,
      Bids bids,
      BidFiles files,
      BidChanges changes,
      ClosedBids closed,
      Invitation invitation,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.bids = bids;
    this.files = files;
    this.changes = changes;
    this.closed = closed;
    this.invitation = invitation;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "bid-submit";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Bid bid = bids.get(task.key().value());
    long tenderId = bids.tenderOf(bid);
    int number = files.digests(bid.key()).size();
    Tender tender = tenders.find(tenderId).orElseThrow();
    Notice notice = notices.get(tenderId);
    Facts shown =
        facts
            .notice(tender, notice)
            .row("投标附件", "已上传%d件，递交时一并密封；从本页上方的“附件”或者“投标回执”页面上传".formatted(number));
    String invited = invitation.words(tender, notice);
    return FormView.empty((invited.isEmpty() ? shown : shown.row("开标邀请", invited)).toMap());
  }

  /** The notice is held before the clock is read: the count at the deadline waits for it. */
  @Override
  public Result submit(TaskCase task, Values v) {
    Bid bid = held(task.key().value());
    Notice notice = notices.get(bids.tenderOf(bid));
    if (!notice.takesBids(time.now())) {
      return Result.refused(
          "投标截止时间%s已过，不再接收投标文件（财政部令第87号第33条）。".formatted(TenderFacts.moment(notice.bidsCloseAt())));
    }
    BigDecimal ceiling = tenders.find(notice.tenderId()).orElseThrow().ceiling();
    if (v.price().compareTo(ceiling) > 0) {
      return Result.refused(
          "“投标报价”%s超过最高限价%s（财政部令第87号第12条）。"
              .formatted(Facts.money(v.price()), Facts.money(ceiling)));
    }
    Optional<String> refusal = closed.refusal(bid, task.actor());
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    bids.submit(bid, notice, v.toContents());
    changes.replaceEarlier(bid, task.actor());
    return Result.done("递交投标文件");
  }

  private Bid held(String key) {
    Bid bid = bids.get(key);
    notices.hold(bids.tenderOf(bid));
    bids.holdAgency(bid.agencyCode());
    return bids.hold(key);
  }

  record Values(
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price,
      @NotBlank(message = "没有填写") @Size(max = 10000, message = "不能超过10000个字") String servicePlan,
      @NotNull(message = "没有填写") @Positive(message = "应大于0") @Max(value = 10_000, message = "数值过大")
          Integer team,
      @NotNull(message = "没有勾选") @AssertTrue(message = "没有勾选：严禁服务转包（冀民〔2021〕22号八(四)）")
          Boolean undertaking) {

    Contents toContents() {
      return new Contents(price.setScale(2, RoundingMode.UNNECESSARY), servicePlan.strip(), team);
    }
  }
}
