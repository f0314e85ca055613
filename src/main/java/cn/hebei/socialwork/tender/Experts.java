package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.Facts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may sit on a committee. */
@Component
class Experts {

  private final Organs organs;

  Experts(Organs organs) {
    this.organs = organs;
  }

  /** The experts to choose from. */
  List<Map<String, String>> options() {
    return options(List.of());
  }

  /** The experts to choose from, without those who had their turn. */
  List<Map<String, String>> options(Collection<String> without) {
    return organs.withHolder(Role.EXPERT).stream()
        .filter(o -> !without.contains(o.code()))
        .map(o -> Facts.option(o.code(), o.name()))
        .toList();
  }

  /** Refuses who is no expert, chosen twice, or had a turn already. */
  Optional<String> refusal(String label, List<String> chosen, Collection<String> without) {
    List<String> known = organs.withHolder(Role.EXPERT).stream().map(Organ::code).toList();
    if (!known.containsAll(chosen) || chosen.stream().distinct().count() < chosen.size()) {
      return Optional.of("“" + label + "”中有重复或不在专家名单上的人员，请重新选择。");
    }
    return chosen.stream().anyMatch(without::contains)
        ? Optional.of("“" + label + "”中有已经参加过本次评审的专家，不能再选（财政部令第87号第49条）。")
        : Optional.empty();
  }
}
