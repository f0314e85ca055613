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
 * The county lists what must be corrected and by whom: township and agency get their forms again,
 * filled in (R35, R66, P28); make-up training is recorded here (P27).
 */
@Component
class CorrectStationsForm implements TaskForm<CorrectStationsForm.Order> {

  private final Stations stations;
  private final Acceptances acceptances;
  private final Retraining retraining;
  private final OnboardingFacts facts;
  private final Invitations invitations;
  private final TimeSource time;

  CorrectStationsForm(
      Stations stations,
      Acceptances acceptances,
      Retraining retraining,
      OnboardingFacts facts,
      Invitations invitations,
      TimeSource time) {
    this.stations = stations;
    this.acceptances = acceptances;
    this.retraining = retraining;
    this.facts = facts;
    this.invitations = invitations;
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
    form.put("retraining", retraining.rows(task.key()));
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
    if (order.corrections().isEmpty() && order.trained().isEmpty()) {
      return Result.refused("“整改事项”至少填写一行，或者在“补训结果”中登记补训合格的人员。");
    }
    Optional<String> refusal =
        refusal(key, order.corrections()).or(() -> retraining.refusal(key, order.trained()));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    for (Item item : order.corrections()) {
      acceptances.order(key, item.correction(), task.actor());
      if (item.responsible() == Responsible.TOWNSHIP) {
        invitations.askTownship(key, item.town());
      }
      if (item.responsible() == Responsible.AGENCY) {
        invitations.askAgency(key);
      }
    }
    retraining.keep(key, order.trained());
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
          List<@Valid @NotNull(message = "不能为空") Item> items,
      @Nullable @Size(max = 300, message = "不能超过300行")
          List<@Valid @NotNull(message = "不能为空") Retrained> retraining) {

    List<Item> corrections() {
      return items == null ? List.of() : items;
    }

    List<Retrained> trained() {
      return retraining == null
          ? List.of()
          : retraining.stream().filter(r -> Boolean.TRUE.equals(r.passed())).toList();
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

  record Retrained(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String worker,
      @Nullable Boolean passed,
      @Nullable LocalDate trainedOn) {}
}
