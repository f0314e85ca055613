package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.document.CaseLinks;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.OwnPages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The ways to the files of bids and of proofs: the bidder's from its task, the readers' after the
 * opening.
 */
@Component
class TenderPages implements OwnPages, CaseLinks {

  private final BidAttachments attachments;
  private final BidOffers offers;
  private final Committees committees;
  private final Tenders tenders;
  private final OpenedFiles opened;
  private final BidderProofs proofs;
  private final Accounts accounts;

  TenderPages(
      BidAttachments attachments,
      BidOffers offers,
      Committees committees,
      Tenders tenders,
      OpenedFiles opened,
      BidderProofs proofs,
      Accounts accounts) {
    this.attachments = attachments;
    this.offers = offers;
    this.committees = committees;
    this.tenders = tenders;
    this.opened = opened;
    this.proofs = proofs;
    this.accounts = accounts;
  }

  @Override
  public Optional<String> of(String userId, CaseKey key) {
    return key.namesLotYear() ? Optional.empty() : bid(userId, key).or(() -> scoring(userId, key));
  }

  private Optional<String> bid(String userId, CaseKey key) {
    return offers
        .agencyOf(userId)
        .flatMap(agency -> attachments.own(key.value(), agency, userId))
        .map(bid -> "/tenders/bids/" + bid.key() + "/files");
  }

  private Optional<String> scoring(String userId, CaseKey key) {
    return committees
        .find(key.value())
        .or(() -> committees.findInGroup(key.value()))
        .filter(
            member ->
                accounts.posts(userId).stream()
                    .anyMatch(post -> post.organCode().equals(member.expertCode())))
        .flatMap(member -> opened.readable(member.tenderId(), userId))
        .map(TenderPages::files);
  }

  @Override
  public List<Link> links(CaseKey key, String userId) {
    return tenders.rounds(key).stream()
        .flatMap(t -> Stream.concat(bids(t, userId), proofs(t, userId)))
        .toList();
  }

  private Stream<Link> bids(Tender t, String userId) {
    return opened.readable(t.id(), userId).isPresent() && opened.opened(t)
        ? Stream.of(new Link("投标附件" + round(t), files(t)))
        : Stream.empty();
  }

  private Stream<Link> proofs(Tender t, String userId) {
    return proofs.readable(t.id(), userId).isPresent() && proofs.opened(t)
        ? Stream.of(new Link("资格证明文件" + round(t), "/tenders/" + t.id() + "/proofs"))
        : Stream.empty();
  }

  private static String round(Tender tender) {
    return tender.round() > 1 ? "（第%d次采购）".formatted(tender.round()) : "";
  }

  private static String files(Tender tender) {
    return "/tenders/" + tender.id() + "/files";
  }
}
