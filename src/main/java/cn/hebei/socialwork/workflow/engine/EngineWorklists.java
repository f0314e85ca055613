package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Worklists;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Counts what the shared filters of the task list show, by the same queries. */
@Component
class EngineWorklists implements Worklists {

  /** How far ahead 即将到期 looks, as the shared filter does. */
  private static final Duration SOON = Duration.ofDays(7);

  private final TaskService tasks;
  private final FilterService filters;
  private final AsUser asUser;
  private final TimeSource time;

  EngineWorklists(TaskService tasks, FilterService filters, AsUser asUser, TimeSource time) {
    this.tasks = tasks;
    this.filters = filters;
    this.asUser = asUser;
    this.time = time;
  }

  @Override
  public List<Count> counts(String userId) {
    List<String> groups = asUser.groups(userId);
    Date now = Date.from(time.now());
    Date soon = Date.from(time.now().plus(SOON));
    return asUser.get(
        userId,
        () -> {
          Map<String, String> ids =
              filters.createFilterQuery().list().stream()
                  .collect(Collectors.toMap(Filter::getName, Filter::getId, (a, b) -> a));
          TaskQuery ours =
              tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks();
          return List.of(
              count("我的待办", tasks.createTaskQuery().taskAssignee(userId), ids, false),
              count("本单位待办", ours, ids, false),
              count("即将到期", tasks.createTaskQuery().dueAfter(now).dueBefore(soon), ids, false),
              count("已逾期", tasks.createTaskQuery().dueBefore(now), ids, true));
        });
  }

  private static Count count(
      String title, TaskQuery query, Map<String, String> filters, boolean late) {
    return new Count(title, query.count(), filters.get(title), late);
  }
}
