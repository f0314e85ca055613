package cn.hebei.socialwork.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a process calls just now, in the cases that somebody may see. Cockpit's own query asks for
 * no tenant of the instances: by a business key it told everybody in which step another county's
 * case stands.
 */
@Component
class CalledDefinitions {

  private static final String CALLED =
      """
      select distinct d.id_, d.key_, d.name_, d.version_, caller.act_id_
      from act_ru_execution called
      join act_re_procdef d on d.id_ = called.proc_def_id_
      join act_ru_execution caller on caller.id_ = called.super_exec_
      where caller.proc_inst_id_ in (:instances)
      order by d.name_, d.version_, d.id_, caller.act_id_
      """;

  private final AsUser asUser;
  private final RuntimeService runtime;
  private final JdbcClient jdbc;

  CalledDefinitions(AsUser asUser, RuntimeService runtime, JdbcClient jdbc) {
    this.asUser = asUser;
    this.runtime = runtime;
    this.jdbc = jdbc;
  }

  /** The called processes of a definition, each with the activities that call it. */
  List<Called> of(String userId, String definitionId) {
    List<String> instances =
        asUser.get(
            userId,
            () ->
                runtime
                    .createProcessInstanceQuery()
                    .processDefinitionId(definitionId)
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList());
    Map<String, Called> called = new LinkedHashMap<>();
    if (!instances.isEmpty()) {
      jdbc.sql(CALLED)
          .param("instances", instances)
          .query(
              rs -> {
                String id = rs.getString(1);
                if (!called.containsKey(id)) {
                  called.put(
                      id,
                      new Called(
                          id, rs.getString(2), rs.getString(3), rs.getInt(4), new ArrayList<>()));
                }
                called.get(id).calledFromActivityIds().add(rs.getString(5));
              });
    }
    return List.copyOf(called.values());
  }

  /**
   * A called process as Cockpit reads it.
   *
   * @param id the definition's id
   * @param key its key
   * @param name its name
   * @param version its version
   * @param calledFromActivityIds the activities that call it
   */
  record Called(
      String id, String key, String name, int version, List<String> calledFromActivityIds) {}
}
