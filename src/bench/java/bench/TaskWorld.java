package bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 100,000 open tasks, by SQL: 95 of 100 in the counties' tenants, the others in the agencies'. */
final class TaskWorld {

  /** The tasks of the user's groups, as one would write it by hand. */
  static final String MINE =
      "select t.* from act_ru_task t where t.tenant_id_ in (:tenants) and exists (select 1 from"
          + " act_ru_identitylink i where i.task_id_ = t.id_ and i.type_ = 'candidate' and"
          + " i.group_id_ in (:groups))";

  private static final String TASKS =
      """
      insert into act_ru_task (id_, rev_, name_, task_def_key_, proc_def_id_, tenant_id_,
        create_time_, priority_, suspension_state_)
      select 'bench-' || n, 1, '任务 ' || n, 'userTask_x',
        (select id_ from act_re_procdef
          where key_ = case when n % 20 = 0 then 'agency-report' else 'plan' end),
        case when n % 20 = 0 then 'agency-' || n / 20 % 100
          else (select code from bench_county where no = n % (select count(*) from bench_county)) end,
        timestamp '2024-01-01' + n * interval '1 minute', 50, 1
      from generate_series(1, 100000) n
      """;

  /** Each to one role of its organ; every tenth of a county to the officer of the city above. */
  private static final String LINKS =
      """
      insert into act_ru_identitylink (id_, rev_, type_, task_id_, group_id_)
      select 'bench-link-' || t.id_, 1, 'candidate', t.id_,
        case
          when t.tenant_id_ like 'agency-%' then t.tenant_id_ || '-agency'
          when t.n % 10 = 1 then r.parent_code || '-officer'
          else t.tenant_id_ || '-'
            || (array['officer', 'business', 'deputy', 'principal', 'finance'])[t.n % 5 + 1]
        end
      from (select *, substr(id_, 7)::int n from act_ru_task where id_ like 'bench-%') t
        left join region r on r.code = t.tenant_id_
      """;

  /** Resource 7 is a task, 2 READ, 16384 TASK_WORK. */
  private static final String GRANTS =
      """
      insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
      select 'bench-grant-' || id_, 1, 1, group_id_, 7, task_id_, 16386
      from act_ru_identitylink where id_ like 'bench-link-%'
      """;

  private TaskWorld() {}

  static void fill(JdbcClient jdbc) {
    jdbc.sql(
            "create table bench_county as select code, row_number() over (order by code) - 1 as no"
                + " from region where level = 'county'")
        .update();
    jdbc.sql(TASKS).update();
    jdbc.sql(LINKS).update();
    jdbc.sql("analyze").update();
  }

  /** As it would be without tenants: nothing by definition, one row a task and candidate. */
  static void grantEachTask(JdbcClient jdbc) {
    jdbc.sql("delete from act_ru_authorization where resource_type_ = 6").update();
    jdbc.sql("update act_ru_task set tenant_id_ = null").update();
    jdbc.sql(GRANTS).update();
    jdbc.sql("vacuum analyze").update();
  }
}
