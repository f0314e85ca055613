package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The county answers what the authority listed, row by row; its task comes back filled in with the
 * list, with what it said to the same item before, and shows what was filed (P2).
 */
@Component
class SupplementFilingForm implements TaskForm<SupplementFilingForm.Supplement> {

  private final Filings filings;
  private final FilingItems items;
  private final FilingSheet sheet;

  SupplementFilingForm(Filings filings, FilingItems items, FilingSheet sheet) {
    this.filings = filings;
    this.items = items;
    this.sheet = sheet;
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
    List<Map<String, String>> rows =
        items.last(filing).stream()
            .map(
                item ->
                    Map.of(
                        "what",
                        item.what(),
                        "answer",
                        items.answeredBefore(filing, item).orElse("")))
            .toList();
    return new FormView(Map.of("items", rows), sheet.facts(task.key(), filing).toMap());
  }

  @Override
  public Result submit(TaskCase task, Supplement values) {
    Filing filing = filings.get(task.key());
    List<FilingItem> asked = items.last(filing);
    if (!asked.stream().map(FilingItem::what).toList().equals(values.asked())) {
      return Result.refused("“补充情况”与备案机关列出的材料不一致，请重新打开表单后逐项填写。");
    }
    for (int i = 0; i < asked.size(); i++) {
      items.answer(filing, asked.get(i), values.items().get(i).answer().strip());
    }
    return Result.done("补充报送", "silenceOn", Moments.endOf(filings.supplement(filing)));
  }

  record Supplement(
      @NotEmpty(message = "没有填写") @Size(max = 30, message = "不能超过30行")
          List<@Valid @NotNull(message = "不能为空") Row> items) {

    List<String> asked() {
      return items.stream().map(Row::what).toList();
    }
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String what,
      @NotBlank(message = "没有填写，请说明补充了什么") @Size(max = 1000, message = "不能超过1000个字")
          String answer) {}
}
