package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The workers of a case beside its stations and those of the year before. */
@Component
class Roster {

  private final Workers workers;
  private final Stations stations;
  private final LotYears years;
  private final Agreements agreements;

  Roster(Workers workers, Stations stations, LotYears years, Agreements agreements) {
    this.workers = workers;
    this.stations = stations;
    this.years = years;
    this.agreements = agreements;
  }

  /** The workers by a label that names person and station, in order. */
  Map<String, Worker> labelled(CaseKey key) {
    Map<String, String> names =
        stations.of(key).stream().collect(Collectors.toMap(Station::townCode, Station::name));
    return workers.of(key).stream()
        .collect(
            Collectors.toMap(
                w -> w.label() + "·" + names.get(w.townCode()),
                w -> w,
                (a, b) -> a,
                LinkedHashMap::new));
  }

  /** Whether the station has workers and every one of them passed the training (R55). */
  boolean trained(CaseKey key, String townCode) {
    List<Worker> here =
        workers.of(key).stream().filter(w -> w.townCode().equals(townCode)).toList();
    return !here.isEmpty() && here.stream().allMatch(Worker::passed);
  }

  /** Whether every worker of the case passed the training. */
  boolean trained(CaseKey key) {
    return workers.of(key).stream().allMatch(Worker::passed);
  }

  /** Last year's workers, if the same agency had the lot then. */
  List<Worker> lastYears(CaseKey key) {
    return previous(key).filter(last -> sameAgency(last, key)).map(workers::of).orElse(List.of());
  }

  /** Whether the person passed the pre-service training in the year before. */
  boolean passedLastYear(CaseKey key, Worker worker) {
    return lastYears(key).stream().anyMatch(w -> w.samePerson(worker) && w.passed());
  }

  /** The year before, if there was one. */
  Optional<CaseKey> previous(CaseKey key) {
    return Optional.ofNullable(years.get(key).previousKey()).map(CaseKey::new);
  }

  private boolean sameAgency(CaseKey last, CaseKey now) {
    return agreements
        .find(last)
        .map(Agreement::agencyCode)
        .equals(agreements.find(now).map(Agreement::agencyCode));
  }
}
