package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.CalendarImport;
import cn.hebei.socialwork.calendar.CalendarImport.Loaded;
import cn.hebei.socialwork.calendar.CalendarImport.Outcome;
import cn.hebei.socialwork.workflow.StuckSteps;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads years into the working-day calendar and keeps in a chain of its own who did so (B48). What
 * stood still because a year was missing goes on.
 */
@Component
class CalendarDesk {

  private static final String CHAIN = "calendar";

  private final CalendarImport days;
  private final AuditTrail audit;
  private final StuckSteps stuck;

  CalendarDesk(CalendarImport days, AuditTrail audit, StuckSteps stuck) {
    this.days = days;
    this.audit = audit;
    this.stuck = stuck;
  }

  @Transactional
  Outcome load(String userId, byte[] file, boolean replace) {
    audit.lock(CHAIN);
    Outcome outcome = days.load(file, replace);
    if (outcome instanceof Loaded loaded) {
      String years = loaded.years().stream().map(String::valueOf).collect(Collectors.joining("、"));
      audit.append(
          CHAIN,
          userId,
          "calendar/import",
          "导入" + years + "年工作日历",
          Digests.of(HexFormat.of().formatHex(file)));
      stuck.retryWaitingFor(loaded.years(), userId);
    }
    return outcome;
  }
}
