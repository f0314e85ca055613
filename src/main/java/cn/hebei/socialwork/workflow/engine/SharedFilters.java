package cn.hebei.socialwork.workflow.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists of the task list: what is mine, and what my own posts may do. A level above may look at
 * the tasks of those below, but they are no work of its own and stand in none of its lists.
 */
@Component
class SharedFilters {

  static final String MINE = "我的待办";
  static final String OURS = "本单位待办";
  static final String SOON = "即将到期";
  static final String LATE = "已逾期";

  /** How far ahead 即将到期 looks. */
  private static final Duration AHEAD = Duration.ofDays(7);

  private static final int FIRST = -40;
  private static final int SECOND = -30;
  private static final int THIRD = -20;
  private static final int FOURTH = -10;

  private final FilterService filters;
  private final TaskService tasks;

  SharedFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** Creates them or brings them up to date. The first is the one that opens by itself. */
  List<String> ensure() {
    return List.of(
        filter(OURS, FIRST, ours()),
        filter(MINE, SECOND, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
        filter(
            SOON,
            THIRD,
            ours()
                .dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusDays(" + AHEAD.toDays() + ")}")),
        filter(LATE, FOURTH, ours().dueBeforeExpression("${now()}")));
  }

  /** The same for one person at one moment: what the lists will show. */
  Map<String, TaskQuery> queries(String userId, List<String> groups, Date now) {
    return Map.of(
        MINE, tasks.createTaskQuery().taskAssignee(userId),
        OURS, of(groups),
        SOON, of(groups).dueAfter(now).dueBefore(Date.from(now.toInstant().plus(AHEAD))),
        LATE, of(groups).dueBefore(now));
  }

  private TaskQuery of(List<String> groups) {
    return tasks
        .createTaskQuery()
        .taskCandidateGroupIn(OwnGroups.orNone(groups))
        .includeAssignedTasks();
  }

  private TaskQuery ours() {
    return tasks
        .createTaskQuery()
        .taskCandidateGroupInExpression("${" + OwnGroups.NAME + "()}")
        .includeAssignedTasks();
  }

  private String filter(String name, int priority, TaskQuery query) {
    Filter known = filters.createFilterQuery().filterName(name).singleResult();
    Filter filter = known == null ? filters.newTaskFilter(name) : known;
    filter.setQuery(query);
    filter.setProperties(
        Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
    return filters.saveFilter(filter).getId();
  }
}
