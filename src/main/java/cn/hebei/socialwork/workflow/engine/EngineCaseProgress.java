package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.Holder;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the engine's open steps into words: whose turn, since when, until when. */
@Component
class EngineCaseProgress implements CaseProgress {

  private static final int MOST_OWN = 200;
  private static final Comparator<Step> WORK_FIRST =
      Comparator.comparing(Step::kind).thenComparing(Step::days, Comparator.reverseOrder());

  private final OpenSteps open;
  private final Holders holders;
  private final CaseNames names;
  private final RuntimeService runtime;
  private final AsUser asUser;
  private final TimeSource time;

  EngineCaseProgress(
      OpenSteps open,
      Holders holders,
      CaseNames names,
      RuntimeService runtime,
      AsUser asUser,
      TimeSource time) {
    this.open = open;
    this.holders = holders;
    this.names = names;
    this.runtime = runtime;
    this.asUser = asUser;
    this.time = time;
  }

  @Override
  public Map<String, List<Step>> of(Collection<CaseKey> lotYears) {
    List<String> keys = lotYears.stream().map(key -> key.root().value()).distinct().toList();
    Map<String, List<Step>> result = new LinkedHashMap<>();
    open.running(keys).forEach(key -> result.put(key, List.of()));
    result.putAll(
        steps(open.ofLotYears(keys)).stream()
            .map(Map.Entry::getValue)
            .sorted(WORK_FIRST)
            .collect(Collectors.groupingBy(step -> step.key().root().value())));
    return result;
  }

  @Override
  public List<OwnCase> ownOf(String userId) {
    List<ProcessInstance> cases =
        asUser.get(
            userId,
            () ->
                runtime
                    .createProcessInstanceQuery()
                    .rootProcessInstances()
                    .orderByBusinessKey()
                    .asc()
                    .listPage(0, MOST_OWN));
    Map<String, List<Step>> steps =
        steps(open.ofInstances(cases.stream().map(ProcessInstance::getId).toList())).stream()
            .sorted(Map.Entry.comparingByValue(WORK_FIRST))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return cases.stream().map(c -> ownCase(c, steps.getOrDefault(c.getId(), List.of()))).toList();
  }

  @Override
  public String nameOf(String where) {
    return names.of(where);
  }

  private OwnCase ownCase(ProcessInstance instance, List<Step> steps) {
    CaseKey key = new CaseKey(instance.getBusinessKey());
    String process = names.process(instance.getProcessDefinitionId());
    return new OwnCase(key, names.titleForOwner(key).orElse(process), process, steps);
  }

  /** Each step with the process instance at its top. */
  private List<Map.Entry<String, Step>> steps(List<OpenSteps.Row> rows) {
    LocalDateTime now = LocalDateTime.ofInstant(time.now(), TimeSource.ZONE);
    Map<String, List<String>> candidates =
        open.candidates(
            rows.stream().map(OpenSteps.Row::task).filter(Objects::nonNull).distinct().toList());
    Map<String, Holder> known = new LinkedHashMap<>();
    return rows.stream()
        .map(row -> Map.entry(row.root(), step(row, now, holder(row, candidates, known))))
        .toList();
  }

  private @Nullable Holder holder(
      OpenSteps.Row row, Map<String, List<String>> candidates, Map<String, Holder> known) {
    if (row.task() == null) {
      return null;
    }
    List<String> groups = candidates.getOrDefault(row.task(), List.of());
    return known.computeIfAbsent(
        row.assignee() + "@" + groups, any -> holders.of(row.assignee(), groups));
  }

  private Step step(OpenSteps.Row row, LocalDateTime now, @Nullable Holder holder) {
    LocalDateTime due = row.due();
    return new Step(
        new CaseKey(row.key()),
        row.process(),
        name(row),
        row.stuck() ? Kind.STUCK : row.task() == null ? Kind.WAITING : Kind.TASK,
        holder,
        ChronoUnit.DAYS.between(row.since().toLocalDate(), now.toLocalDate()),
        due == null ? null : due.toLocalDate(),
        row.task() != null && due != null && due.isBefore(now));
  }

  /** Beside its case a task needs neither organ nor case in its name, but its 期次. */
  private String name(OpenSteps.Row row) {
    if (row.stuck()) {
      return names.element(row.definition(), row.name());
    }
    return row.task() == null
        ? row.name()
        : TaskName.besideItsCase(row.name(), new CaseKey(row.key()));
  }
}
