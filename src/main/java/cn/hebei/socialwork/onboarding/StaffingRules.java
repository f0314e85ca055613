package cn.hebei.socialwork.onboarding;

import java.util.List;
import java.util.Optional;

/**
 * What a list of workers must keep to: education and employment (R40), one person one station
 * (R66), nobody left out and as many as promised (R39). Preferences (R41) are no rules.
 *
 * @param stations the stations to staff
 * @param promised workers promised in the agreement
 */
record StaffingRules(List<Station> stations, int promised) {

  /** The first rule that this list breaks, as one Chinese sentence with the row's number. */
  Optional<String> refusal(List<Worker> workers) {
    for (int i = 0; i < workers.size(); i++) {
      Optional<String> refusal = refusal(workers.get(i), i + 1, workers.subList(0, i));
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return empty(workers).or(() -> tooFew(workers));
  }

  private Optional<String> refusal(Worker worker, int row, List<Worker> before) {
    String who = "第" + row + "行" + worker.name();
    if (stations.stream().noneMatch(s -> s.townCode().equals(worker.townCode()))) {
      return Optional.of(who + "的“站点”不属于本包，请重新选择。");
    }
    if (!worker.education().enough()) {
      return Optional.of(
          "%s的“学历”为%s：驻站社会工作者须具有大专及以上学历（冀民〔2021〕22号四(四)）。"
              .formatted(who, worker.education().title()));
    }
    if (!worker.formal()) {
      return Optional.of(who + "的“已签订劳动合同，为正式聘用人员”没有勾选：驻站社会工作者须为正式聘用的工作人员（冀民〔2021〕22号四(四)）。");
    }
    return twice(worker, who, before);
  }

  private static Optional<String> twice(Worker worker, String who, List<Worker> before) {
    for (int i = 0; i < before.size(); i++) {
      if (worker.samePerson(before.get(i))) {
        return Optional.of(
            "%s与第%d行是同一人：驻站人员专职专岗，一人不能在两个站点（冀民〔2021〕22号七(三)）。".formatted(who, i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> empty(List<Worker> workers) {
    return stations.stream()
        .filter(s -> workers.stream().noneMatch(w -> w.townCode().equals(s.townCode())))
        .findFirst()
        .map(s -> "“驻站社会工作者”中没有" + s.name() + "的人员，每个站点至少配备一人。");
  }

  private Optional<String> tooFew(List<Worker> workers) {
    return workers.size() < promised
        ? Optional.of(
            "“驻站社会工作者”共%d人，少于协议约定的%d人（冀民〔2021〕22号四(四)）。".formatted(workers.size(), promised))
        : Optional.empty();
  }
}
