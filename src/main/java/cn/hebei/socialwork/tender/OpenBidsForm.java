package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** The officer opens the bids after the deadline and calls them out (B19). */
@Component
class OpenBidsForm implements TaskForm<OpenBidsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final TenderFacts facts;

  OpenBidsForm(Tenders tenders, Notices notices, Openings openings, TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "open-tender-open-bids";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** Whoever opens the bids reads them, nobody else of the purchaser (B16, B19). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    return FormView.empty(
        facts
            .notice(tender, notice)
            .put("bids", facts.bids(openings.unseal(tender, notice, task.actor())))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    openings.open(tender, notices.get(tender.id()), v.record().strip(), task.actor());
    return Result.done("开标");
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String record) {}
}
