package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Worklists;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Counts what the shared filters of the task list show, by the same queries. */
@Component
class EngineWorklists implements Worklists {

  private final SharedFilters shared;
  private final FilterService filters;
  private final AsUser asUser;
  private final TimeSource time;

  EngineWorklists(SharedFilters shared, FilterService filters, AsUser asUser, TimeSource time) {
    this.shared = shared;
    this.filters = filters;
    this.asUser = asUser;
    this.time = time;
  }

  @Override
  public List<Count> counts(String userId) {
    Map<String, TaskQuery> queries =
        shared.queries(userId, asUser.groups(userId), Date.from(time.now()));
    return asUser.get(
        userId,
        () -> {
          Map<String, String> ids =
              filters.createFilterQuery().list().stream()
                  .collect(Collectors.toMap(Filter::getName, Filter::getId, (a, b) -> a));
          return Stream.of(
                  SharedFilters.MINE, SharedFilters.OURS, SharedFilters.SOON, SharedFilters.LATE)
              .map(title -> count(title, Objects.requireNonNull(queries.get(title)), ids))
              .toList();
        });
  }

  private static Count count(String title, TaskQuery query, Map<String, String> filters) {
    return new Count(title, query.count(), filters.get(title), title.equals(SharedFilters.LATE));
  }
}
