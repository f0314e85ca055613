package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.organization.Vacancies;
import cn.hebei.socialwork.organization.Vacancies.Vacancy;
import cn.hebei.socialwork.workflow.Facts;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles nobody holds (P8): the organ is told that it should appoint, the level above may ask it to.
 */
@Component
class VacancyDesk {

  private final Vacancies vacancies;
  private final Organs organs;

  VacancyDesk(Vacancies vacancies, Organs organs) {
    this.vacancies = vacancies;
    this.organs = organs;
  }

  List<Row> seenBy(Visitor visitor) {
    return visitor.works() && visitor.organ().regionCode() != null
        ? vacancies.seenBy(visitor.organ().code()).stream()
            .map(vacancy -> row(vacancy, visitor))
            .toList()
        : List.of();
  }

  /**
   * Asks an organ below to appoint somebody.
   *
   * @return false when the visitor is not of the level above, or nothing is vacant there
   */
  @Transactional
  boolean urge(Visitor visitor, String organ, Role role) {
    boolean may =
        seenBy(visitor).stream()
            .anyMatch(row -> row.below() && row.organ().equals(organ) && row.role() == role);
    if (may) {
      vacancies.urge(organ, role, visitor.userId());
    }
    return may;
  }

  private Row row(Vacancy vacancy, Visitor visitor) {
    return new Row(
        vacancy.organCode(),
        vacancy.organName(),
        vacancy.role(),
        organs.get(vacancy.organCode()).title(vacancy.role()),
        day(vacancy.since()),
        vacancy.urgedAt() == null ? null : day(vacancy.urgedAt()),
        !vacancy.organCode().equals(visitor.organ().code()));
  }

  private static String day(OffsetDateTime moment) {
    return Facts.date(moment.atZoneSameInstant(TimeSource.ZONE).toLocalDate());
  }

  /**
   * A vacancy as the page shows it.
   *
   * @param organ code of the organ
   * @param organName its name
   * @param role the role nobody holds
   * @param title what it is called there
   * @param since since when a task asks for it
   * @param urgedOn when the level above last asked to appoint, or null
   * @param below whether the visitor is of the level above
   */
  record Row(
      String organ,
      String organName,
      Role role,
      String title,
      String since,
      @Nullable String urgedOn,
      boolean below) {}
}
