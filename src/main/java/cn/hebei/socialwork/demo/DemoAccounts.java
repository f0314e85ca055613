package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.agency.ProcurementAgents;
import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo accounts: user id = group id, one password, only in the demo profile. */
@Component
@Profile("demo")
@Order(0)
class DemoAccounts implements ApplicationRunner {

  static final String PASSWORD = "demo";

  /** A Monday within the loaded working days, with two whole years of them ahead. */
  private static final LocalDateTime REHEARSAL_BEGINS = LocalDateTime.of(2024, 9, 2, 9, 0);

  private static final int AGENCIES = 5;
  private static final int EXPERTS = 9;
  private static final String AGENT = "agent-1";
  private static final String AGENT_CODE = "91130100MA0CPXXA1K";

  private final Accounts accounts;
  private final Organs organs;
  private final ProcurementAgents agents;
  private final RehearsalClock clock;

  private final boolean withPast;

  DemoAccounts(
      Accounts accounts,
      Organs organs,
      ProcurementAgents agents,
      RehearsalClock clock,
      @Value("${stations.demo-data:true}") boolean withPast) {
    this.accounts = accounts;
    this.organs = organs;
    this.agents = agents;
    this.clock = clock;
    this.withPast = withPast;
  }

  /** All or none: the first account says that the others are there too. */
  @Override
  @Transactional
  public void run(ApplicationArguments args) {
    clock.begin(
        TimeSource.at(withPast ? DemoStory.PAST.atTime(LocalTime.of(9, 0)) : REHEARSAL_BEGINS));
    if (accounts.find("admin").isEmpty()) {
      everybody();
    }
    // An earlier release's demo had none.
    if (accounts.find(AGENT).isEmpty()) {
      agents.add(
          new Organ(AGENT, null, "冀诚采购代理有限公司（示例）", Organ.Kind.AGENT, ""), AGENT_CODE, "admin");
      join(AGENT, DemoNames.of(AGENT), AGENT, Role.AGENT, "0311-87040001");
    }
  }

  private void everybody() {
    organs.add(new Organ("platform", null, "系统管理", Organ.Kind.OTHER, ""));
    join("admin", "系统管理员", "platform", Role.ADMIN);
    join("auditor", "审计人员", "130000", Role.AUDITOR);
    for (String above : new String[] {"130000", "130100", "130600"}) {
      join(above, Role.OFFICER);
    }
    for (String county : new String[] {"130123", "130682", "130102", "130125"}) {
      for (Role role :
          new Role[] {Role.OFFICER, Role.BUSINESS, Role.DEPUTY, Role.PRINCIPAL, Role.FINANCE}) {
        join(county, role);
      }
    }
    // 桥西区 has nobody for its finances: its principal is offered what the role has to do (P8).
    for (Role role : new Role[] {Role.OFFICER, Role.BUSINESS, Role.DEPUTY, Role.PRINCIPAL}) {
      join("130104", role);
    }
    // 正定镇 can buy for itself: its principal decides, and stands in for who is not there (P8, R43).
    join("130123100", Role.OFFICER);
    join("130123100", Role.PRINCIPAL);
    for (int n = 1; n <= AGENCIES; n++) {
      String id = "agency-" + n;
      organs.add(new Organ(id, null, "冀心社会工作服务中心（示例" + n + "）", Organ.Kind.AGENCY, ""));
      join(id, DemoNames.of(id), id, Role.AGENCY, "0311-8701000" + n);
    }
    for (int n = 1; n <= EXPERTS; n++) {
      String id = "expert-" + n;
      organs.add(new Organ(id, null, "评审专家" + n, Organ.Kind.EXPERT, ""));
      join(id, "评审专家" + n, id, Role.EXPERT, "0311-8702000" + n);
    }
    organs.add(new Organ("supervisor-1", null, "督导1", Organ.Kind.OTHER, ""));
    join("supervisor-1", "督导1", "supervisor-1", Role.SUPERVISOR, "0311-87030001");
  }

  private void join(String organ, Role role) {
    String userId = organ + "-" + role.code();
    join(userId, DemoNames.of(userId), organ, role);
  }

  private void join(String userId, String name, String organ, Role role) {
    join(userId, name, organ, role, "0311-12345678");
  }

  /** Agencies, experts and supervisors each have a phone of their own: a shared one is a link. */
  private void join(String userId, String name, String organ, Role role, String phone) {
    accounts.join(new Account(userId, name, organ, phone, Account.Status.ACTIVE), role, PASSWORD);
  }
}
