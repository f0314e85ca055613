package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.document.ChineseAmount;
import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.document.OfficialDocument.Body;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.Facts;
import java.util.List;
import org.springframework.stereotype.Component;

/** 采购公告 with what 财办库〔2020〕50号 asks for, as it was published and changed (B11, B14, B15). */
@Component
class NoticePrint {

  private final Organs organs;
  private final NoticeChanges changes;
  private final NoticeContents contents;
  private final Agents agents;
  private final TenderFacts facts;

  NoticePrint(
      Organs organs,
      NoticeChanges changes,
      NoticeContents contents,
      Agents agents,
      TenderFacts facts) {
    this.organs = organs;
    this.changes = changes;
    this.contents = contents;
    this.agents = agents;
    this.facts = facts;
  }

  OfficialDocument of(Tender tender, Notice notice) {
    Organ purchaser = organs.get(tender.key().region());
    String project = facts.title(tender.key()) + "社会工作服务采购项目";
    return new OfficialDocument(
        purchaser.name(),
        "社工采公〔%d〕%d号".formatted(notice.publishedOn().getYear(), tender.id()),
        project + tender.method().title() + "公告",
        "",
        body(tender, notice, project).parts(),
        notice.publishedOn(),
        TenderFacts.PRINTED);
  }

  private Body body(Tender tender, Notice notice, String project) {
    Course course = tender.course();
    Body body =
        new Body()
            .text(
                "%s采购项目的潜在供应商应当按本公告获取%s，并于%s前递交%s。"
                    .formatted(
                        facts.title(tender.key()),
                        course.documents(),
                        TenderFacts.moment(notice.bidsCloseAt()),
                        course.bid()))
            .heading("一、项目基本情况")
            .line("项目编号", "%s（第%d次采购）".formatted(tender.key(), tender.round()))
            .line("项目名称", project)
            .line("采购方式", tender.method().title())
            .line("采购性质", facts.label(tender))
            .line("采购预算", ChineseAmount.both(facts.budget(tender)))
            .line("最高限价", ChineseAmount.both(tender.ceiling()) + "，不设最低限价")
            .line("采购需求", tender.documents().service())
            .line("合同履行期限", contents.performance(tender))
            .line("续签安排", facts.renewal(tender))
            .line(course.readsOut() ? "投标保证金" : "保证金", TenderFacts.bond(tender))
            .heading("二、供应商的资格要求");
    contents.conditions(tender).forEach(body::text);
    body.heading("三、评审方法和标准")
        .text(
            "综合评分法。价格分%s%s。"
                .formatted(
                    TenderFacts.points(tender.sheet().pricePoints()),
                    course.readsOut() ? "" : "，只按最后报价计算"))
        .table(List.of(60, 20, 20), List.of("评分因素", "类别", "满分"), factors(tender));
    body.heading("四、获取" + course.documents())
        .line("时间", Facts.date(notice.publishedOn()) + "至" + Facts.date(notice.documentsUntil()))
        .line("地点", place(notice))
        .line("方式和售价", contents.obtaining(notice))
        .heading(course.readsOut() ? "五、递交投标文件的截止时间、开标时间和地点" : "五、提交首次响应文件的截止时间和地点")
        .line(
            course.readsOut() ? "截止和开标时间" : "截止时间（不公开开启，不宣读报价）",
            TenderFacts.moment(notice.bidsCloseAt()))
        .line("地点", place(notice))
        .heading("六、公告期限、媒体和变更")
        .line("公告期限", contents.stands(tender, notice))
        .line("发布媒体", "%s，%s".formatted(notice.medium(), notice.url()));
    changes
        .published(tender.id())
        .forEach(c -> body.text("%s：%s".formatted(c.title(), c.words(course))));
    body.heading("七、联系方式")
        .line("采购人", facts.purchaser(tender))
        .line("项目联系人和电话", contents.contact(tender));
    agents.words(tender.id()).ifPresent(agent -> body.line("采购代理机构", agent));
    return body;
  }

  private static List<List<String>> factors(Tender tender) {
    return tender.sheet().factors().stream()
        .map(f -> List.of(f.name(), f.kind().title(), TenderFacts.points(f.points())))
        .toList();
  }

  private static String place(Notice notice) {
    return notice.elsewhere() ? notice.platform() : "河北省乡镇（街道）社工站管理系统";
  }
}
