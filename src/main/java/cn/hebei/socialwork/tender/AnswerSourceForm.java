package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.SingleSources.Objection;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * After the publicity the officer keeps what was objected and answered; an objection that is upheld
 * ends it, and finance's approval is registered (B49: 条例38; 74号令39).
 */
@Component
class AnswerSourceForm implements TaskForm<AnswerSourceForm.Values> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final Purchases purchases;
  private final SourceFacts facts;
  private final Terms terms;
  private final TimeSource time;

  AnswerSourceForm(
      Tenders tenders,
      SingleSources sources,
      Purchases purchases,
      SourceFacts facts,
      Terms terms,
      TimeSource time) {
    this.tenders = tenders;
    this.sources = sources;
    this.purchases = purchases;
    this.facts = facts;
    this.terms = terms;
    this.time = time;
  }

  @Override
  public String id() {
    return "single-source-answer";
  }

  @Override
  public Class<AnswerSourceForm.Values> type() {
    return AnswerSourceForm.Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    return FormView.empty(
        facts
            .of(tender)
            .row("财政部门批准", purchases.approvalMissing(tender.key()) ? "公示期满后报批，须填写批准文号" : "不需要另行填写")
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    boolean upheld = v.rows().stream().anyMatch(r -> r.upheld() == Upheld.YES);
    Optional<String> refusal = refusal(tender, upheld, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    sources.answer(
        tender.id(), v.rows().stream().map(Row::toObjection).toList(), Texts.of(v.approvalNo()));
    terms.close(tender.scope(), "single.publicity-days", upheld ? "异议成立" : "公示期满");
    terms.close(tender.scope(), PublishSourceForm.ANSWERS, "已经答复异议");
    return new Result.Done(
        upheld ? "异议成立，不采用单一来源" : "公示期满，没有成立的异议",
        Map.of("objectionUpheld", upheld, "procedureOutcome", upheld ? "FAILED" : "AGREED"));
  }

  private Optional<String> refusal(Tender tender, boolean upheld, Values v) {
    for (int i = 0; i < v.rows().size(); i++) {
      if (v.rows().get(i).receivedOn().isAfter(time.today())) {
        return Optional.of("第%d行“收到日期”不能晚于今日。".formatted(i + 1));
      }
    }
    return !upheld && purchases.approvalMissing(tender.key()) && Texts.of(v.approvalNo()).isEmpty()
        ? Optional.of("“财政部门批准文号”没有填写：达到公开招标数额标准的，公示后须经财政部门批准才能协商（政府采购法第27条）。")
        : Optional.empty();
  }

  enum Upheld {
    YES,
    NO
  }

  record Values(
      @Nullable @Size(max = 50, message = "不能超过50行")
          List<@Valid @NotNull(message = "不能为空") Row> objections,
      @Nullable @Size(max = 60, message = "不能超过60个字") String approvalNo) {

    List<Row> rows() {
      return objections == null ? List.of() : objections;
    }
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String objector,
      @NotNull(message = "没有填写") LocalDate receivedOn,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String content,
      @NotNull(message = "没有选择") Upheld upheld,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String answer) {

    Objection toObjection() {
      return new Objection(
          objector.strip(), receivedOn, content.strip(), upheld == Upheld.YES, answer.strip());
    }
  }
}
