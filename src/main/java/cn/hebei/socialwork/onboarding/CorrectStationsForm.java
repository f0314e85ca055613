package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.onboarding.Acceptances.Correction;
import cn.hebei.socialwork.onboarding.SixHaves.Have;
import cn.hebei.socialwork.onboarding.SixHaves.Responsible;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The county lists what must be corrected, by whom and until when: township and agency get their
 * forms again, filled in (R35, R66, P28). Who has not passed the training is no item: the level
 * above records make-up training (R58, P27).
 */
@Component
class CorrectStationsForm implements TaskForm<CorrectStationsForm.Order> {

  private final Stations stations;
  private final Acceptances acceptances;
  private final Roster roster;
  private final OnboardingFacts facts;
  private final TimeSource time;

  CorrectStationsForm(
      Stations stations,
      Acceptances acceptances,
      Roster roster,
      OnboardingFacts facts,
      TimeSource time) {
    this.stations = stations;
    this.acceptances = acceptances;
    this.roster = roster;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "onboarding-correct";
  }

  @Override
  public Class<Order> type() {
    return Order.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Map<String, Object> form = new LinkedHashMap<>();
    List<Map<String, Object>> items = missing(task.key());
    if (!items.isEmpty()) {
      form.put("items", items);
    }
    return new FormView(form, facts.of(task.key()).toMap());
  }

  private List<Map<String, Object>> missing(CaseKey key) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Station station : stations.of(key)) {
      List<Have> missing =
          acceptances.find(key, station.townCode()).map(c -> c.haves().missing()).orElse(List.of());
      for (Have have : missing) {
        items.add(
            Map.of(
                "town",
                station.townCode(),
                "what",
                "补齐" + have.title(),
                "responsible",
                have.responsible()));
      }
    }
    return items;
  }

  @Override
  public Result submit(TaskCase task, Order order) {
    CaseKey key = task.key();
    List<Item> items = order.corrections();
    if (items.isEmpty() && roster.trained(key)) {
      return Result.refused("“整改事项”至少填写一行。");
    }
    Optional<String> refusal = refusal(key, items);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    items.forEach(item -> acceptances.order(key, item.correction(), task.actor()));
    return Result.done("列出整改事项");
  }

  private Optional<String> refusal(CaseKey key, List<Item> items) {
    List<String> towns = stations.of(key).stream().map(Station::townCode).toList();
    for (int i = 0; i < items.size(); i++) {
      if (!towns.contains(items.get(i).town())) {
        return Optional.of("第" + (i + 1) + "行“站点”不属于本包，请重新选择。");
      }
      if (items.get(i).due().isBefore(time.today())) {
        return Optional.of("第" + (i + 1) + "行“完成期限”已经过去，请重新填写。");
      }
    }
    return Optional.empty();
  }

  record Order(
      @Nullable @Size(max = 200, message = "不能超过200行")
          List<@Valid @NotNull(message = "不能为空") Item> items) {

    List<Item> corrections() {
      return items == null ? List.of() : items;
    }
  }

  record Item(
      @NotBlank(message = "没有选择") String town,
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String what,
      @NotNull(message = "没有选择") Responsible responsible,
      @NotNull(message = "没有填写") LocalDate due) {

    Correction correction() {
      return new Correction(town, what.strip(), responsible, due, null);
    }
  }
}
