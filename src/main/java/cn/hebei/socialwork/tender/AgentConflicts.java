package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.CreditCode;
import cn.hebei.socialwork.agency.Employers;
import cn.hebei.socialwork.agency.ProcurementAgents;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.tender.Agents.Agent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever acts as 采购代理机构 of a purchase does not bid in it, and its people do not judge it (87令8,
 * 47; 财库〔2014〕214号14).
 */
@Component
class AgentConflicts {

  private final Agents agents;
  private final Agencies agencies;
  private final ProcurementAgents known;
  private final Employers employers;
  private final Organs organs;

  AgentConflicts(
      Agents agents,
      Agencies agencies,
      ProcurementAgents known,
      Employers employers,
      Organs organs) {
    this.agents = agents;
    this.agencies = agencies;
    this.known = known;
    this.employers = employers;
    this.organs = organs;
  }

  /** Why this bidder, told by its code, cannot be one. */
  Optional<String> bidder(long tenderId, Course course, NamedAgency named) {
    return agents
        .find(tenderId)
        .filter(agent -> agent.code().equals(code(named)))
        .map(
            agent ->
                "“%s”是本项目的采购代理机构：不得在所代理的采购项目中投标或者代理投标（财政部令第87号第8条%s）。"
                    .formatted(course.bidder(), course.readsOut() ? "" : "，磋商参照，待法务确认"));
  }

  /** Why these experts, told by where they say that they work, cannot judge. */
  Optional<String> members(Tender tender, Collection<String> experts) {
    return agents
        .find(tender.id())
        .map(agent -> working(agent, experts))
        .filter(own -> !own.isEmpty())
        .map(own -> sentence(tender, organs.get(own.iterator().next()).name()));
  }

  /** The same of members whom a report names: those of them who are experts here are known. */
  Optional<String> reviewers(Tender tender, List<Reviewer> members) {
    if (agents.find(tender.id()).isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = members.stream().map(m -> m.name().strip()).collect(Collectors.toSet());
    return members(
        tender,
        organs.withHolder(Role.EXPERT).stream()
            .filter(expert -> names.contains(expert.name()))
            .map(Organ::code)
            .toList());
  }

  private static String sentence(Tender tender, String name) {
    return "“%s”中的“%s”登记的任职单位是本项目的采购代理机构：采购代理机构的工作人员不得参加由本机构代理的采购项目的评审（%s）。"
        .formatted(
            tender.course().members(),
            name,
            tender.course().readsOut() ? "财政部令第87号第47条" : "财库〔2014〕214号第14条，待法务确认");
  }

  /** By the name the notice has, and by that under which its code is entered here. */
  private Set<String> working(Agent agent, Collection<String> experts) {
    return Stream.concat(
            Stream.of(agent.name()), known.find(agent.code()).map(Organ::name).stream())
        .distinct()
        .flatMap(name -> employers.workingFor(name, experts).stream())
        .collect(Collectors.toSet());
  }

  private String code(NamedAgency named) {
    return named.outside()
        ? CreditCode.normal(named.creditCode())
        : agencies.creditCodes().getOrDefault(named.code(), "");
  }
}
