package cn.hebei.socialwork.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organs of every place, and who holds which post in them. */
@Repository
public class Organs {

  private final JdbcClient jdbc;

  Organs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The organ with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Organ get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("unknown organ " + code));
  }

  /** The organ with this code, if there is one. */
  public Optional<Organ> find(String code) {
    return jdbc.sql(
            "select code, region_code as regionCode, name, kind, phone from organ where code = ?")
        .param(code)
        .query(Organ.class)
        .optional();
  }

  /** The people of an organ who hold this role and are in service. */
  public List<Account> holders(String organCode, Role role) {
    return jdbc.sql(
            "select a.* from account a join post p on p.user_id = a.user_id where p.organ_code ="
                + " ? and p.role = ? and a.status = 'ACTIVE' order by a.user_id")
        .param(organCode)
        .param(role.name())
        .query(Account.class)
        .list();
  }

  /** The organs in which somebody in service holds this role, by code. */
  public List<Organ> withHolder(Role role) {
    return jdbc.sql(
            "select * from organ o where exists (select 1 from post p join account a on a.user_id ="
                + " p.user_id where p.organ_code = o.code and p.role = ? and a.status = 'ACTIVE')"
                + " order by o.code")
        .param(role.name())
        .query(Organ.class)
        .list();
  }

  /**
   * Gives every place its organ where it has none yet. Names follow the notice: 雄安新区's organ is
   * 公共服务局, not 民政局 (R2).
   *
   * @return how many organs were added
   */
  @Transactional
  public int ensureForRegions() {
    return jdbc.sql(
            """
            insert into organ (code, region_code, name, kind)
            select r.code, r.code,
              case
                when r.level = 'province' then r.name || '民政厅'
                when r.code = '133100' then '雄安新区公共服务局'
                when r.level = 'township' and r.name like '%街道' then r.name || '办事处'
                when r.level = 'township' and (r.name like '%镇' or r.name like '%乡')
                  then r.name || '人民政府'
                when r.level = 'township' then r.name || '管理机构'
                when r.kind = '功能区' then r.name || '社会事务局'
                else r.name || '民政局'
              end,
              case when r.level = 'township' then 'TOWNSHIP' else 'CIVIL_AFFAIRS' end
            from region r where not exists (select 1 from organ o where o.code = r.code)
            """)
        .update();
  }

  /** Adds an organ without a place: an agency, an expert, the platform itself. */
  public void add(Organ organ) {
    jdbc.sql(
            "insert into organ (code, region_code, name, kind, phone) values (?, ?, ?, ?, ?)"
                + " on conflict (code) do nothing")
        .params(organ.code(), organ.regionCode(), organ.name(), organ.kind().name(), organ.phone())
        .update();
  }
}
