package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The authority accepts a filing with a number, or returns it with a list of what to supply (P2).
 */
@Component
class CheckFilingForm implements TaskForm<CheckFilingForm.Check> {

  private final Filings filings;
  private final FilingSheet sheet;
  private final TimeSource time;

  CheckFilingForm(Filings filings, FilingSheet sheet, TimeSource time) {
    this.filings = filings;
    this.sheet = sheet;
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
        sheet.facts(task.key(), filing).toMap());
  }

  @Override
  public Result submit(TaskCase task, Check values) {
    Filing filing = filings.get(task.key());
    return values.decision() == Decision.RETURN
        ? giveBack(task, filing, values.wanted())
        : accept(task, filing, values);
  }

  private Result accept(TaskCase task, Filing filing, Check values) {
    String number = values.number() == null ? "" : values.number().strip();
    if (number.isEmpty()) {
      return Result.refused("“备案编号”没有填写：予以备案时须给出编号。");
    }
    if (!values.wanted().isEmpty()) {
      return Result.refused("“需补充的材料”列有内容：材料不全的应当选择退回补充，予以备案的请删除所列材料。");
    }
    if (filings.numberTaken(filing, number)) {
      return Result.refused("“备案编号”" + number + "已经用过，请换一个编号。");
    }
    filings.accept(filing, number, sheet.digest(task.key(), filing), task.actor());
    return Result.done("予以备案", "accepted", true);
  }

  private Result giveBack(TaskCase task, Filing filing, List<String> wanted) {
    if (Moments.isOver(filing.silenceOn(), time.now())) {
      return Result.refused(
          "答复期限（%s）已过，期满未答复视为收到，不能再退回补充；可以予以备案并编号。".formatted(Facts.date(filing.silenceOn())));
    }
    if (wanted.isEmpty()) {
      return Result.refused("“需补充的材料”没有填写：退回时须逐项列明要补充什么。");
    }
    if (new HashSet<>(wanted).size() < wanted.size()) {
      return Result.refused("“需补充的材料”有重复的行，请逐项列明，每项一行。");
    }
    filings.giveBack(filing, wanted, task.actor());
    return Result.done("退回补充", "accepted", false);
  }

  enum Decision {
    ACCEPT,
    RETURN
  }

  record Check(
      @NotNull(message = "没有选择") Decision decision,
      @Nullable @Size(max = 60, message = "不能超过60个字") String number,
      @Nullable @Size(max = 30, message = "不能超过30行")
          List<@Valid @NotNull(message = "不能为空") Item> missing) {

    List<String> wanted() {
      return Optional.ofNullable(missing).orElse(List.of()).stream()
          .map(item -> item.what().strip())
          .toList();
    }
  }

  record Item(@NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String what) {}
}
