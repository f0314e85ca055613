package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.onboarding.Premises.Equipment;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The township reports its station's premises and equipment; last year's come prefilled (R35). */
@Component
class ProvidePremisesForm implements TaskForm<ProvidePremisesForm.Report> {

  private final Stations stations;
  private final PremisesStore premises;
  private final Acceptances acceptances;
  private final OnboardingFacts facts;
  private final Roster roster;

  ProvidePremisesForm(
      Stations stations,
      PremisesStore premises,
      Acceptances acceptances,
      OnboardingFacts facts,
      Roster roster) {
    this.stations = stations;
    this.premises = premises;
    this.acceptances = acceptances;
    this.facts = facts;
    this.roster = roster;
  }

  @Override
  public String id() {
    return "station-setup-premises";
  }

  @Override
  public Class<Report> type() {
    return Report.class;
  }

  @Override
  public FormView open(TaskCase task) {
    CaseKey key = task.key();
    Station station = stations.get(key);
    Optional<Premises> last =
        roster.previous(key).flatMap(k -> premises.find(k, station.townCode()));
    Facts shown =
        new Facts()
            .row("站点名称", station.name())
            .row("标识内容", station.signText())
            .row("说明", last.isPresent() ? "已按上年度情况预填，请核对。" : "请逐项填写。")
            .rows(facts.ofTownship(key, station.townCode()));
    return new FormView(
        premises
            .find(key, station.townCode())
            .or(() -> last)
            .<Object>map(ProvidePremisesForm::values)
            .orElseGet(Map::of),
        shown.toMap());
  }

  private static Map<String, Object> values(Premises p) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("address", p.address());
    form.put("area", p.area().toPlainString());
    form.put("office", p.office());
    form.put("equipment", p.equipment());
    form.put("counsellingRoom", p.counsellingRoom());
    form.put("groupRoom", p.groupRoom());
    form.put("signPutUp", p.signPutUp());
    return form;
  }

  @Override
  public Result submit(TaskCase task, Report report) {
    String townCode = stations.get(task.key()).townCode();
    premises.save(task.key(), townCode, report.premises(), task.actor());
    acceptances.answeredByTownship(task.key(), townCode);
    return Result.done("落实办公用房和设施");
  }

  record Report(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String address,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 6, fraction = 2, message = "最多两位小数")
          BigDecimal area,
      @NotNull(message = "没有勾选") @AssertTrue(message = "没有勾选：乡镇（街道）应提供办公用房（冀民〔2021〕22号四(二)）")
          Boolean office,
      @NotEmpty(message = "至少填写一行") @Size(max = 60, message = "不能超过60行")
          List<@Valid @NotNull(message = "不能为空") Item> equipment,
      @Nullable Boolean counsellingRoom,
      @Nullable Boolean groupRoom,
      @NotNull(message = "没有勾选") @AssertTrue(message = "没有勾选：站点应按规定样式悬挂标识（冀民〔2021〕22号四(一)）")
          Boolean signPutUp) {

    Premises premises() {
      return new Premises(
          address.strip(),
          area,
          office,
          Boolean.TRUE.equals(counsellingRoom),
          Boolean.TRUE.equals(groupRoom),
          signPutUp,
          equipment.stream().map(i -> new Equipment(i.name().strip(), i.quantity())).toList());
    }
  }

  record Item(
      @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String name,
      @NotNull(message = "没有填写") @Positive(message = "应大于0") @Max(value = 100_000, message = "数值过大")
          Integer quantity) {}
}
