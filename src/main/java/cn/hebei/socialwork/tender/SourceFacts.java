package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.SingleSources.Person;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A single source in words: what is published of it, and what only those who negotiate read. */
@Component
class SourceFacts {

  private final SingleSources sources;
  private final SupplierPapers papers;
  private final NamedAgencies agencies;
  private final TenderFacts facts;

  SourceFacts(
      SingleSources sources, SupplierPapers papers, NamedAgencies agencies, TenderFacts facts) {
    this.sources = sources;
    this.papers = papers;
    this.agencies = agencies;
    this.facts = facts;
  }

  /** What is bought, from whom alone and why, with the experts' opinions and the publicity. */
  Facts of(Tender tender) {
    Facts rows = facts.documents(tender).rows(published(tender));
    String supplier = sources.get(tender.id()).agencyCode();
    return agencies.hasAccount(supplier)
        ? rows
        : rows.row(
            "供应商注册情况",
            "没有在本系统注册（统一社会信用代码%s），由经办登记其书面报价和书面确认".formatted(agencies.creditCode(supplier)));
  }

  /** What the publicity says beside the documents (B49: 条例38; 74号令38). */
  Facts published(Tender tender) {
    SingleSource source = sources.get(tender.id());
    Facts rows =
        new Facts()
            .row("拟定的唯一供应商", facts.name(source.agencyCode()))
            .row("采用单一来源的理由", source.reason());
    for (Person p : sources.people(tender.id(), false)) {
      rows.row("论证意见：" + p.name(), "%s，%s：%s".formatted(p.unit(), p.title(), p.opinion()));
    }
    if (source.publicUntil() != null) {
      rows.row("公示结束日", Facts.date(source.publicUntil()));
    }
    sources
        .objections(tender.id())
        .forEach(
            o ->
                rows.row(
                    "公示异议：" + o.objector(),
                    "%s（%s）；答复：%s".formatted(o.content(), o.upheld() ? "成立" : "不成立", o.answer())));
    return rows;
  }

  /** The supplier's offer, for those who negotiate. */
  Facts offer(Tender tender) {
    SingleSource s = sources.get(tender.id());
    Facts rows =
        of(tender)
            .row("供应商报价", Facts.money(Objects.requireNonNull(s.offerPrice())))
            .row("服务方案", s.offerPlan())
            .row("项目团队", s.offerTeam() + "人")
            .row("成本和同类合同价格", s.offerCosts())
            .rows(papers.words(tender.id()));
    return s.answerWords().isEmpty() ? rows : rows.row("供应商不确认的理由", s.answerWords());
  }

  /** What was agreed, for the supplier to confirm. */
  Facts agreed(Tender tender) {
    SingleSource s = sources.get(tender.id());
    return facts
        .documents(tender)
        .row(
            "协商",
            "%s，%s，协商人员：%s"
                .formatted(
                    Facts.date(Objects.requireNonNull(s.talkOn())),
                    s.talkPlace(),
                    negotiators(tender)))
        .row("协商情况记录", s.talkRecord())
        .row("商定的价格", Facts.money(Objects.requireNonNull(s.agreedPrice())));
  }

  /** Who negotiates. */
  String negotiators(Tender tender) {
    List<Person> people = sources.people(tender.id(), true);
    return people.stream().map(Person::name).collect(Collectors.joining("、"));
  }
}
