package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.CalendarImport;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.region.RegionImport;
import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What every start makes sure of: places, days, organs, models and whose jobs it works, grants.
 * Idempotent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Startup implements ApplicationRunner {

  private final RegionImport regions;
  private final CalendarImport days;
  private final Organs organs;
  private final ModelDeployment models;
  private final OwnJobs jobs;
  private final RoleGrants grants;

  Startup(
      RegionImport regions,
      CalendarImport days,
      Organs organs,
      ModelDeployment models,
      OwnJobs jobs,
      RoleGrants grants) {
    this.regions = regions;
    this.days = days;
    this.organs = organs;
    this.models = models;
    this.jobs = jobs;
    this.grants = grants;
  }

  @Override
  public void run(ApplicationArguments args) throws IOException {
    regions.loadIfEmpty();
    days.loadIfEmpty();
    organs.ensureForRegions();
    models.deploy();
    jobs.register();
    grants.ensure();
  }
}
