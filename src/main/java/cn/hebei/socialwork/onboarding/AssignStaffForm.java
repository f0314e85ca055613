package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agency staffs its stations; last year's people come prefilled (R39-R41, R66). */
@Component
class AssignStaffForm implements TaskForm<AssignStaffForm.Staff> {

  private final Stations stations;
  private final Workers workers;
  private final Roster roster;
  private final Agreements agreements;
  private final Acceptances acceptances;
  private final OnboardingFacts facts;

  AssignStaffForm(
      Stations stations,
      Workers workers,
      Roster roster,
      Agreements agreements,
      Acceptances acceptances,
      OnboardingFacts facts) {
    this.stations = stations;
    this.workers = workers;
    this.roster = roster;
    this.agreements = agreements;
    this.acceptances = acceptances;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "staffing-assign";
  }

  @Override
  public Class<Staff> type() {
    return Staff.class;
  }

  @Override
  public FormView open(TaskCase task) {
    CaseKey key = task.key();
    List<Station> open = stations.of(key);
    Facts shown =
        new Facts()
            .row("站点", open.size() + "个")
            .row("协议约定人数", agreements.get(key).staff() + "人")
            .rows(facts.ofAgency(key))
            .put("stations", facts.options(key));
    List<Worker> known = workers.of(key).isEmpty() ? roster.lastYears(key) : workers.of(key);
    return new FormView(
        known.isEmpty()
            ? Map.of()
            : Map.of("workers", known.stream().map(AssignStaffForm::values).toList()),
        shown.toMap());
  }

  private static Map<String, Object> values(Worker worker) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", worker.name());
    row.put("idTail", worker.idTail());
    row.put("town", worker.townCode());
    row.put("education", worker.education());
    row.put("formal", worker.formal());
    row.put("licence", worker.licence());
    row.put("major", worker.major());
    row.put("local", worker.local());
    return row;
  }

  @Override
  public Result submit(TaskCase task, Staff staff) {
    CaseKey key = task.key();
    List<Worker> list = staff.workers().stream().map(Row::worker).toList();
    Optional<String> refusal =
        new StaffingRules(stations.of(key), agreements.get(key).staff())
            .refusal(list)
            .or(() -> elsewhere(key, list));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    workers.save(key, list);
    acceptances.answeredByAgency(key);
    return Result.done("配备驻站社会工作者");
  }

  private Optional<String> elsewhere(CaseKey key, List<Worker> list) {
    for (int i = 0; i < list.size(); i++) {
      if (workers.servesElsewhere(key, list.get(i))) {
        return Optional.of(
            "第%d行%s本年度已在其他包的站点驻站：驻站人员专职专岗，一人不能在两个站点（冀民〔2021〕22号七(三)）。"
                .formatted(i + 1, list.get(i).name()));
      }
    }
    return Optional.empty();
  }

  record Staff(
      @NotEmpty(message = "至少填写一行") @Size(max = 300, message = "不能超过300行")
          List<@Valid @NotNull(message = "不能为空") Row> workers) {}

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 30, message = "不能超过30个字") String name,
      @NotBlank(message = "没有填写")
          @Size(max = 4, message = "不能超过4个字")
          @Pattern(regexp = "\\d{3}[\\dXx]", message = "应为四位数字，末位可以是X")
          String idTail,
      @NotBlank(message = "没有选择") String town,
      @NotNull(message = "没有选择") Worker.Education education,
      @Nullable Boolean formal,
      @NotNull(message = "没有选择") Worker.Licence licence,
      @Nullable Boolean major,
      @Nullable Boolean local) {

    Worker worker() {
      return new Worker(
          town,
          name.strip(),
          idTail.toUpperCase(Locale.ROOT),
          education,
          Boolean.TRUE.equals(formal),
          licence,
          Boolean.TRUE.equals(major),
          Boolean.TRUE.equals(local),
          false);
    }
  }
}
