package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The authority accepts a filing with a number, or returns it with a list of what to supply (P2).
 */
@Component
class CheckFilingForm implements TaskForm<CheckFilingForm.Check> {

  private final Filings filings;
  private final Organs organs;
  private final List<Dossier> dossiers;
  private final TimeSource time;

  CheckFilingForm(Filings filings, Organs organs, List<Dossier> dossiers, TimeSource time) {
    this.filings = filings;
    this.organs = organs;
    this.dossiers = dossiers;
    this.time = time;
  }

  @Override
  public String id() {
    return "filing-check";
  }

  @Override
  public Class<Check> type() {
    return Check.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Filing filing = filings.get(task.key());
    return new FormView(
        Map.of("number", "备〔%d〕%d号".formatted(task.key().year(), filing.id())),
        facts(task.key(), filing).toMap());
  }

  Facts facts(CaseKey key, Filing filing) {
    Facts facts =
        new Facts()
            .row("报送事项", filing.kind().title())
            .row("报送机关", organs.get(key.region()).name())
            .row("答复期限", Facts.date(filing.silenceOn()) + "（期满未答复视为收到）");
    if (!filing.missing().isEmpty()) {
      facts.row("上次要求补充", filing.missing()).row("报送机关说明", filing.explanation());
    }
    dossiers.stream()
        .filter(d -> d.kind() == filing.kind())
        .forEach(d -> facts.rows(d.of(key.root(), filing.occasion())));
    return facts;
  }

  @Override
  public Result submit(TaskCase task, Check values) {
    Filing filing = filings.get(task.key());
    if (values.decision() == Decision.RETURN) {
      return giveBack(task, filing, text(values.missing()));
    }
    String number = text(values.number());
    if (number.isEmpty()) {
      return Result.refused("“备案编号”没有填写：予以备案时须给出编号。");
    }
    if (filings.numberTaken(filing, number)) {
      return Result.refused("“备案编号”" + number + "已经用过，请换一个编号。");
    }
    filings.accept(filing, number, task.actor());
    return Result.done("予以备案", "accepted", true);
  }

  private Result giveBack(TaskCase task, Filing filing, String missing) {
    if (Moments.isOver(filing.silenceOn(), time.now())) {
      return Result.refused(
          "答复期限（%s）已过，期满未答复视为收到，不能再退回补充；可以予以备案并编号。".formatted(Facts.date(filing.silenceOn())));
    }
    if (missing.isEmpty()) {
      return Result.refused("“需补充的材料”没有填写：退回时须逐项列明要补充什么。");
    }
    filings.giveBack(filing, missing, task.actor());
    return Result.done("退回补充", "accepted", false);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  enum Decision {
    ACCEPT,
    RETURN
  }

  record Check(
      @NotNull(message = "没有选择") Decision decision,
      @Nullable @Size(max = 60, message = "不能超过60个字") String number,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String missing) {}
}
