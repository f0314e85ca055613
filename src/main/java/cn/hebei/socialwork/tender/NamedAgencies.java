package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.Agency;
import cn.hebei.socialwork.agency.OutsideAgencies;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.Facts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which agencies a purchaser may name: those with an account here, and others by name and 统一社会信用代码,
 * since nobody needs to be registered here to be dealt with (P9, P12).
 */
@Component
class NamedAgencies {

  private final Organs organs;
  private final Agencies agencies;
  private final OutsideAgencies outside;

  NamedAgencies(Organs organs, Agencies agencies, OutsideAgencies outside) {
    this.organs = organs;
    this.agencies = agencies;
    this.outside = outside;
  }

  /** Those with an account, by name and code. */
  List<Map<String, String>> options() {
    return options(List.of());
  }

  /** Those with an account and these beside them, by organ code. */
  List<Map<String, String>> options(Collection<String> besides) {
    Map<String, String> codes = agencies.creditCodes();
    return Stream.concat(organs.withHolder(Role.AGENCY).stream(), besides.stream().map(organs::get))
        .distinct()
        .map(
            o ->
                Facts.option(
                    o.code(), "%s（%s）".formatted(o.name(), codes.getOrDefault(o.code(), "代码未登记"))))
        .toList();
  }

  /** Whether somebody in service acts here for this agency. */
  boolean hasAccount(String organCode) {
    return !organs.holders(organCode, Role.AGENCY).isEmpty();
  }

  /** How a form names this agency: by its account, or by name and code. */
  Map<String, String> named(String organCode) {
    return hasAccount(organCode)
        ? Map.of("agency", organCode)
        : Map.of("name", organs.get(organCode).name(), "creditCode", creditCode(organCode));
  }

  /** Its 统一社会信用代码, or empty where it is not known. */
  String creditCode(String organCode) {
    return agencies.find(organCode).map(Agency::creditCode).orElse("");
  }

  /**
   * Why an agency cannot be named so, in one sentence that names the field.
   *
   * @param field what the form calls it, such as 投标人
   */
  Optional<String> refusal(String field, NamedAgency agency) {
    if (agency.outside()) {
      return agency.saysName()
          ? outside.refusal(field + "名称", agency.name(), agency.creditCode())
          : Optional.of("“%s”没有选择：没有在本系统注册的，请填写“%s名称”和“统一社会信用代码”。".formatted(field, field));
    }
    if (agency.saysName()) {
      return Optional.of("“%s”已经选择，“%s名称”和“统一社会信用代码”应为空。".formatted(field, field));
    }
    return hasAccount(agency.code())
        ? Optional.empty()
        : Optional.of("“%s”不在已注册的机构中，请重新选择，或者填写名称和统一社会信用代码。".formatted(field));
  }

  /** The organ of an agency, if it is known here. */
  Optional<String> find(NamedAgency agency) {
    return agency.outside()
        ? outside.find(agency.creditCode()).map(Organ::code)
        : Optional.of(agency.code());
  }

  /** The organ of an agency that was not refused; it is entered where it was not known. */
  String enter(NamedAgency agency, String user) {
    return agency.outside()
        ? outside.enter(user, agency.name(), agency.creditCode())
        : agency.code();
  }
}
