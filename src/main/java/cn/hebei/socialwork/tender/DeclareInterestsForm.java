package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The member declares interests before any bid is shown: names only (B22). */
@Component
class DeclareInterestsForm implements TaskForm<DeclareInterestsForm.Values> {

  /** Before each name that a member is asked about. */
  static final String LABEL = "参加的机构";

  private final Tenders tenders;
  private final Openings openings;
  private final Committees committees;
  private final TenderFacts facts;

  DeclareInterestsForm(
      Tenders tenders, Openings openings, Committees committees, TenderFacts facts) {
    this.tenders = tenders;
    this.openings = openings;
    this.committees = committees;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "scoring-declare";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.find(committees.get(task.key().value()).tenderId()).orElseThrow();
    Facts shown =
        new Facts()
            .row("采购项目", facts.title(tender.key()))
            .row("采购人", facts.name(tender.key().region()));
    openings.qualified(tender.id()).forEach(b -> shown.row(LABEL, facts.bid(b)));
    return FormView.empty(shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    return v.declare(committees, committees.get(task.key().value()));
  }

  enum Recusal {
    YES,
    NO
  }

  record Values(
      @NotNull(message = "没有选择") Recusal recusal,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason) {

    /** Keeps what this member declares; who stands back says why (B22). */
    Result declare(Committees committees, Member member) {
      boolean recused = recusal == Recusal.YES;
      String why = Texts.of(reason);
      if (recused && why.isEmpty()) {
        return Result.refused("“回避理由”没有填写：需要回避时必须写明（政府采购法实施条例第9条）。");
      }
      committees.declare(member, recused, recused ? why : "");
      return Result.done(recused ? "回避" : "不需要回避", "recused", recused);
    }
  }
}
