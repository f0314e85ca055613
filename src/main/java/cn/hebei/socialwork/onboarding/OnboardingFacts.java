package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.onboarding.Acceptances.Correction;
import cn.hebei.socialwork.onboarding.SixHaves.Have;
import cn.hebei.socialwork.onboarding.SixHaves.Responsible;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the stations of a case stand, in words. */
@Component
class OnboardingFacts {

  private final Stations stations;
  private final PremisesStore premises;
  private final Workers workers;
  private final Acceptances acceptances;

  OnboardingFacts(
      Stations stations, PremisesStore premises, Workers workers, Acceptances acceptances) {
    this.stations = stations;
    this.premises = premises;
    this.workers = workers;
    this.acceptances = acceptances;
  }

  /** Every station: premises, people, what acceptance found, what is to be corrected. */
  Facts of(CaseKey key) {
    Facts facts = new Facts();
    List<Worker> people = workers.of(key);
    for (Station station : stations.of(key)) {
      facts
          .row(station.name(), station.status().title())
          .row("　场地", premisesText(key, station))
          .row("　人员", peopleText(people, station));
      acceptances.find(key, station.townCode()).ifPresent(c -> facts.row("　上次验收", checkText(c)));
    }
    return facts.rows(corrections(key, c -> true)).put("stations", options(key));
  }

  /** What the case page tells: as {@link #of}, nothing before there are stations. */
  List<Facts> section(CaseKey key) {
    return stations.of(key).isEmpty() ? List.of() : List.of(of(key));
  }

  /** The stations as options of a select. */
  List<Map<String, String>> options(CaseKey key) {
    return stations.of(key).stream().map(s -> Facts.option(s.townCode(), s.name())).toList();
  }

  /** What a township is to correct at its own station. */
  Facts ofTownship(CaseKey key, String townCode) {
    return corrections(
        key, c -> c.responsible() == Responsible.TOWNSHIP && c.townCode().equals(townCode));
  }

  /** What the agency is to correct. */
  Facts ofAgency(CaseKey key) {
    return corrections(key, c -> c.responsible() == Responsible.AGENCY);
  }

  private Facts corrections(CaseKey key, Predicate<Correction> shown) {
    Map<String, String> names =
        stations.of(key).stream().collect(Collectors.toMap(Station::townCode, Station::name));
    Facts facts = new Facts();
    for (Correction c : acceptances.corrections(key).stream().filter(shown).toList()) {
      facts.row(
          "整改：" + names.get(c.townCode()),
          "%s（%s，%s前完成，%s）"
              .formatted(
                  c.what(),
                  c.responsible().title(),
                  Facts.date(c.due()),
                  c.answeredAt() == null ? "尚未回复" : Facts.date(answeredOn(c)) + "已回复"));
    }
    return facts;
  }

  private static LocalDate answeredOn(Correction correction) {
    return Objects.requireNonNull(correction.answeredAt())
        .atZoneSameInstant(TimeSource.ZONE)
        .toLocalDate();
  }

  private String premisesText(CaseKey key, Station station) {
    return premises
        .find(key, station.townCode())
        .map(
            p ->
                "%s，%s平方米；%s"
                    .formatted(
                        p.address(),
                        p.area().toPlainString(),
                        p.equipment().stream()
                            .map(e -> e.name() + e.quantity())
                            .collect(Collectors.joining("、"))))
        .orElse("乡镇（街道）尚未报告");
  }

  /** The people, and the preferences of R41 for information only. */
  private static String peopleText(List<Worker> people, Station station) {
    List<Worker> here =
        people.stream().filter(w -> w.townCode().equals(station.townCode())).toList();
    return "%d人，岗前培训合格%d人（社会工作及相关专业%d人，持证%d人，本地户籍%d人）"
        .formatted(
            here.size(),
            here.stream().filter(Worker::passed).count(),
            here.stream().filter(Worker::major).count(),
            here.stream().filter(w -> w.licence() != Worker.Licence.NONE).count(),
            here.stream().filter(Worker::local).count());
  }

  private static String checkText(Acceptances.Check check) {
    List<Have> missing = check.haves().missing();
    String found =
        missing.isEmpty()
            ? "六有齐全"
            : "缺少" + missing.stream().map(Have::title).collect(Collectors.joining("、"));
    return check.note().isEmpty() ? found : found + "；" + check.note();
  }
}
