package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.Agency;
import cn.hebei.socialwork.agency.AgencyKind;
import cn.hebei.socialwork.agency.CreditRecords;
import cn.hebei.socialwork.agency.Link;
import cn.hebei.socialwork.agency.Links;
import cn.hebei.socialwork.agency.Profiles;
import cn.hebei.socialwork.agency.Proof;
import cn.hebei.socialwork.agency.Proofs;
import cn.hebei.socialwork.agency.Statement;
import cn.hebei.socialwork.document.AgencyFiles.AgencyFile;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is known of the bidders when their conditions are checked: their own statements and proofs,
 * official credit records, and what they share with each other and with those who judge (R44-R46,
 * B7, B8, P9, P10).
 */
@Component
class BidderFacts {

  private static final String BIDDER = "bidder";

  private final Agencies agencies;
  private final Profiles profiles;
  private final Proofs proofs;
  private final CreditRecords credit;
  private final Links links;
  private final Qualifications qualifications;
  private final FindingRules findings;
  private final TenderFacts facts;

  BidderFacts(
      Agencies agencies,
      Profiles profiles,
      Proofs proofs,
      CreditRecords credit,
      Links links,
      Qualifications qualifications,
      FindingRules findings,
      TenderFacts facts) {
    this.agencies = agencies;
    this.profiles = profiles;
    this.proofs = proofs;
    this.credit = credit;
    this.links = links;
    this.qualifications = qualifications;
    this.findings = findings;
    this.facts = facts;
  }

  /** Adds the tables of a form that checks these bidders. */
  Facts addTo(Facts shown, List<OpenedBid> bids, LocalDate today) {
    return shown
        .put("bids", bids.stream().map(this::row).toList())
        .put("proofs", bids.stream().flatMap(b -> rows(b, today)).toList())
        .put("credit", bids.stream().flatMap(this::credit).toList())
        .put("links", leads(bids));
  }

  /** What they share, as a table for whoever decides: leads to look into, no verdicts (P18). */
  List<Map<String, String>> leads(List<OpenedBid> bids) {
    return links(bids).stream().map(link -> Map.of("sentence", link.sentence())).toList();
  }

  /** What the bidders share with each other, with experts and with supervisors (B7, B22). */
  private List<Link> links(List<OpenedBid> bids) {
    return links.around(bids.stream().map(OpenedBid::agencyCode).distinct().toList());
  }

  /** Those of them that share anything with anybody who matters (B7, B22). */
  Set<String> linked(List<OpenedBid> bids) {
    return links(bids).stream()
        .flatMap(link -> link.parties().stream())
        .map(Link.Party::organCode)
        .collect(Collectors.toSet());
  }

  /**
   * What is known of a bidder that proves a condition, to be checked and added to by whoever
   * answers it; empty where nothing is known.
   *
   * @param linked those of the round that share something
   */
  String proof(OpenedBid bid, Criterion criterion, Set<String> linked, LocalDate today) {
    return switch (criterion) {
      case BODY -> findings.kind(bid.agencyCode()).map(k -> "机构资料中的机构类型：" + k.title()).orElse("");
      case INDEPENDENT -> linked.contains(bid.agencyCode()) ? "" : "系统比对没有发现关联线索";
      default ->
          proofs(bid, today).stream()
              .filter(p -> criterion.proofs().contains(p.kind()))
              .map(BidderFacts::words)
              .collect(Collectors.joining("；"));
    };
  }

  private static String words(Proof proof) {
    return proof.number().isEmpty()
        ? "%s（%s）".formatted(proof.kind().title(), proof.period())
        : "%s（%s，%s）".formatted(proof.kind().title(), proof.number(), proof.period());
  }

  private Map<String, String> row(OpenedBid bid) {
    return Map.of(
        "no", bid.no() + "号",
        "agency", facts.name(bid.agencyCode()),
        "price", Facts.money(bid.price()),
        "kind", findings.kind(bid.agencyCode()).map(AgencyKind::title).orElse("没有填写"),
        "creditCode", agencies.find(bid.agencyCode()).map(Agency::creditCode).orElse("—"),
        "charter",
            profiles
                .current(bid.agencyCode())
                .map(Statement::charterClause)
                .filter(c -> !c.isEmpty())
                .orElse("—"),
        "last", qualifications.lastPassed(bid.agencyCode()).map(TenderFacts::moment).orElse("—"));
  }

  /** The proofs of a bidder that stand on this day. */
  List<Proof> proofs(OpenedBid bid, LocalDate day) {
    return proofs.of(bid.agencyCode(), day);
  }

  private Stream<Map<String, String>> rows(OpenedBid bid, LocalDate today) {
    return proofs(bid, today).stream()
        .map(
            p ->
                Map.of(
                    BIDDER,
                    facts.bid(bid),
                    "kind",
                    p.kind().title(),
                    "statement",
                    p.statement(),
                    "number",
                    p.number(),
                    "period",
                    p.period(),
                    "file",
                    p.file().map(AgencyFile::name).orElse("—")));
  }

  private Stream<Map<String, String>> credit(OpenedBid bid) {
    return credit.newest(bid.agencyCode()).stream()
        .map(
            r ->
                Map.of(
                    BIDDER,
                    facts.bid(bid),
                    "source",
                    r.source().title(),
                    "queriedOn",
                    r.queriedOn(),
                    "result",
                    r.result()));
  }
}
