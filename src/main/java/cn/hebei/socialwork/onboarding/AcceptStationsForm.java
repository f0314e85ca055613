package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.onboarding.Acceptances.Check;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The county accepts its stations by the six-haves; a station opens only when all six hold and its
 * people are there and trained (R20, R55).
 */
@Component
class AcceptStationsForm implements TaskForm<AcceptStationsForm.Checklist> {

  private final Stations stations;
  private final PremisesStore premises;
  private final Acceptances acceptances;
  private final Roster roster;
  private final OnboardingFacts facts;

  AcceptStationsForm(
      Stations stations,
      PremisesStore premises,
      Acceptances acceptances,
      Roster roster,
      OnboardingFacts facts) {
    this.stations = stations;
    this.premises = premises;
    this.acceptances = acceptances;
    this.roster = roster;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "onboarding-accept-stations";
  }

  @Override
  public Class<Checklist> type() {
    return Checklist.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return new FormView(
        Map.of(
            "stations", stations.of(task.key()).stream().map(s -> values(task.key(), s)).toList()),
        facts.of(task.key()).toMap());
  }

  private Map<String, Object> values(CaseKey key, Station station) {
    Check check =
        acceptances.find(key, station.townCode()).orElseGet(() -> known(key, station.townCode()));
    SixHaves haves = check.haves();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("station", station.name());
    row.put("premises", haves.premises());
    row.put("equipment", haves.equipment());
    row.put("staff", haves.staff());
    row.put("functions", haves.functions());
    row.put("workflow", haves.workflow());
    row.put("rules", haves.rules());
    row.put("note", check.note());
    return row;
  }

  /** Before anybody has looked: what the records say. */
  private Check known(CaseKey key, String townCode) {
    boolean provided = premises.find(key, townCode).isPresent();
    return new Check(
        new SixHaves(provided, provided, roster.trained(key, townCode), false, false, false), "");
  }

  @Override
  public Result submit(TaskCase task, Checklist list) {
    CaseKey key = task.key();
    List<Station> all = stations.of(key);
    if (!list.stations().stream()
        .map(Row::station)
        .toList()
        .equals(all.stream().map(Station::name).toList())) {
      return Result.refused("“六有核验”的站点与名册不一致，请重新打开表单后核验。");
    }
    boolean allReady = true;
    for (int i = 0; i < all.size(); i++) {
      Row row = list.stations().get(i);
      String townCode = all.get(i).townCode();
      acceptances.save(key, townCode, row.check(), task.actor());
      boolean ready = ready(key, townCode, row.check());
      stations.setStatus(key, townCode, ready ? Station.Status.OPEN : Station.Status.PLANNED);
      allReady &= ready;
    }
    return Result.done(allReady ? "全部站点启用" : "部分站点未达标，须整改", "allReady", allReady);
  }

  private boolean ready(CaseKey key, String townCode, Check check) {
    return check.haves().missing().isEmpty()
        && premises.find(key, townCode).isPresent()
        && roster.trained(key, townCode);
  }

  record Checklist(
      @NotNull(message = "没有填写") @Size(max = 100, message = "不能超过100行")
          List<@Valid @NotNull(message = "不能为空") Row> stations) {}

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String station,
      @Nullable Boolean premises,
      @Nullable Boolean equipment,
      @Nullable Boolean staff,
      @Nullable Boolean functions,
      @Nullable Boolean workflow,
      @Nullable Boolean rules,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String note) {

    Check check() {
      return new Check(
          new SixHaves(
              yes(premises), yes(equipment), yes(staff), yes(functions), yes(workflow), yes(rules)),
          note.strip());
    }

    private static boolean yes(@Nullable Boolean value) {
      return Boolean.TRUE.equals(value);
    }
  }
}
