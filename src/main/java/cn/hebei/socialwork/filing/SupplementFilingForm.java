package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The county supplies what the authority listed; its task comes back filled in. */
@Component
class SupplementFilingForm implements TaskForm<SupplementFilingForm.Supplement> {

  private final Filings filings;
  private final CheckFilingForm check;

  SupplementFilingForm(Filings filings, CheckFilingForm check) {
    this.filings = filings;
    this.check = check;
  }

  @Override
  public String id() {
    return "filing-supplement";
  }

  @Override
  public Class<Supplement> type() {
    return Supplement.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Filing filing = filings.get(task.key());
    return new FormView(
        Map.of("explanation", filing.explanation()), check.facts(task.key(), filing).toMap());
  }

  @Override
  public Result submit(TaskCase task, Supplement values) {
    var silenceOn = filings.supplement(filings.get(task.key()), values.explanation().strip());
    return Result.done("补充报送", "silenceOn", Moments.endOf(silenceOn));
  }

  record Supplement(
      @NotBlank(message = "没有填写，请说明补充了哪些材料") @Size(max = 2000, message = "不能超过2000个字")
          String explanation) {}
}
