package cn.hebei.socialwork.workflow.engine;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the open steps of many cases in one query each. The engine's own queries know neither the
 * business key of an activity nor a list of cases, and would be asked once a lot.
 */
@Repository
class OpenSteps {

  private static final String ROOT = "split_part(e.business_key_, '/', 1)";

  private static final String SELECT =
      """
      select e.business_key_ as key, e.root_proc_inst_id_ as root, d.id_ as definition,
        d.name_ as process,
        coalesce(t.name_, a.act_name_, a.act_id_) as name, a.task_id_ as task, a.start_time_ as since,
        t.assignee_ as assignee, coalesce(t.due_date_, j.duedate_) as due, false as stuck
      from act_ru_execution e
      join act_re_procdef d on d.id_ = e.proc_def_id_
      join act_hi_actinst a on a.proc_inst_id_ = e.proc_inst_id_ and a.end_time_ is null
        and a.act_type_ not in ('callActivity', 'subProcess', 'multiInstanceBody')
        and a.act_type_ not like '%%Gateway'
      left join act_ru_task t on t.id_ = a.task_id_
      left join act_ru_job j on j.execution_id_ = a.execution_id_
        and j.handler_type_ = 'timer-intermediate-transition'
      where e.parent_id_ is null and %s in (:keys)
      union all
      select e.business_key_, e.root_proc_inst_id_, d.id_, d.name_, f.act_id_, null, j.create_time_, null,
        null, true
      from act_ru_execution e
      join act_re_procdef d on d.id_ = e.proc_def_id_
      join act_ru_job j on j.process_instance_id_ = e.proc_inst_id_ and j.retries_ = 0
      join act_ru_jobdef f on f.id_ = j.job_def_id_
      where e.parent_id_ is null and %s in (:keys)
      """;

  private final JdbcClient jdbc;

  OpenSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lot-years among these keys that have a running process. */
  List<String> running(Collection<String> lotYears) {
    return lotYears.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select distinct "
                    + ROOT
                    + " from act_ru_execution e where e.parent_id_ is null and "
                    + ROOT
                    + " in (:keys)")
            .param("keys", lotYears)
            .query(String.class)
            .list();
  }

  /** The open steps of these lot-years and of their sub-cases. */
  List<Row> ofLotYears(Collection<String> lotYears) {
    return rows(ROOT, lotYears);
  }

  /** The open steps of these process instances and of all they have called. */
  List<Row> ofInstances(Collection<String> rootInstances) {
    return rows("e.root_proc_inst_id_", rootInstances);
  }

  /** The candidate groups of these tasks. */
  Map<String, List<String>> candidates(Collection<String> tasks) {
    return tasks.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                "select task_id_, group_id_ from act_ru_identitylink where task_id_ in (:tasks)"
                    + " and type_ = 'candidate' and group_id_ is not null order by id_")
            .param("tasks", tasks)
            .query((rs, i) -> Map.entry(rs.getString(1), rs.getString(2)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private List<Row> rows(String what, Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT.formatted(what, what)).param("keys", keys).query(Row.class).list();
  }

  /**
   * An open step as the engine keeps it; its times carry no zone but are the province's.
   *
   * @param key business key
   * @param root the process instance at the top
   * @param definition version of the process
   * @param process name of the process
   * @param name name of the task as lists show it, or of the element, or its id for a failed job
   * @param task id of its task, or null
   * @param since when it was entered
   * @param assignee who has claimed it, or null
   * @param due when the task or the timer is due, or null
   * @param stuck whether a job has failed for good here
   */
  record Row(
      String key,
      String root,
      String definition,
      String process,
      String name,
      @Nullable String task,
      LocalDateTime since,
      @Nullable String assignee,
      @Nullable LocalDateTime due,
      boolean stuck) {}
}
