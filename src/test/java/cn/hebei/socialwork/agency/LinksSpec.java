package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.hebei.socialwork.agency.Link.What;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who shares what with whom (B7, B22): found, masked, and no more than a lead. */
@ProcessSpec
@Transactional
class LinksSpec {

  private static final String A = "agency-9001";
  private static final String B = "agency-9002";

  @Autowired private Organs organs;
  @Autowired private Accounts accounts;
  @Autowired private Profiles profiles;
  @Autowired private Employers employers;
  @Autowired private Links links;

  private final Map<String, Map<String, String>> changed = new TreeMap<>();

  @BeforeEach
  void twoAgenciesThatShareNothing() {
    add(A, "甲社工中心", "52130100MJ0999991X", Map.of());
    add(B, "乙社工中心", "52130100MJ09999921", different());
    assertThat(links.around(List.of(A, B))).isEmpty();
  }

  @Test
  void theSameRepresentativeIsALinkAlsoWhereTheOtherCallsHimController() {
    change(B, Map.of("controller", "王 一鸣"));
    Link link = only(links.around(List.of(A, B)));
    assertThat(link.what()).isEqualTo(What.NAME);
    assertThat(link.shown()).isEqualTo("王**");
    assertThat(link.sentence())
        .isEqualTo("人员或者单位名称相同（王**）：甲社工中心（承接机构）的实际控制人、法定代表人，乙社工中心（承接机构）的实际控制人。");
  }

  @Test
  void anAgencyThatControlsAnotherIsALinkAndIsNamed() {
    change(B, Map.of("controller", "甲社工中心"));
    Link link = only(links.around(List.of(A, B)));
    assertThat(link.shown()).isEqualTo("甲社工中心");
    assertThat(link.parties())
        .extracting(Link.Party::label)
        .containsExactlyInAnyOrder("机构名称", "实际控制人");
  }

  @Test
  void phoneAccountAndAddressAreComparedWithoutWidthCaseAndBlanks() {
    change(B, Map.of("phone", "(0311) 8600 1234"));
    change(B, Map.of("bankAccountNumber", "6227-0000-1111-2222"));
    change(B, Map.of("officeAddress", "石家庄市新华区 某街１号"));
    assertThat(links.around(List.of(A, B)))
        .extracting(Link::what, Link::shown)
        .containsExactlyInAnyOrder(
            tuple(What.PHONE, "031******1234"),
            tuple(What.ACCOUNT, "***************2222"),
            tuple(What.ADDRESS, "石家庄市新华区某街1号"));
  }

  @Test
  void anExpertOrSupervisorWhoWorkedForAnAgencyIsLinkedToItUntilHeTakesItBack() {
    assertThat(employers.add("expert-7", "expert-7", "甲社工中心", "2023-01-31")).isEmpty();
    assertThat(employers.add("supervisor-1", "supervisor-1", "甲社工中心", "")).isEmpty();
    Link link = only(links.of(A));
    assertThat(link.parties())
        .extracting(Link.Party::organCode, Link.Party::role, Link.Party::label)
        .containsExactly(
            tuple(A, "承接机构", "机构名称"),
            tuple("expert-7", "评审专家", "原任职单位"),
            tuple("supervisor-1", "督导", "任职单位"));
    assertThat(links.around(List.of(B))).isEmpty();
    assertThat(links.around(List.of(A))).containsExactly(link);
    long id = employers.of("expert-7").get(0).id();
    assertThat(employers.withdraw("expert-6", "expert-6", id)).isFalse();
    assertThat(employers.withdraw("expert-7", "expert-7", id)).isTrue();
    assertThat(only(links.around(List.of(A))).parties())
        .extracting(Link.Party::organCode)
        .containsExactly(A, "supervisor-1");
  }

  @Test
  void twoExpertsOfOneEmployerAreNoLinkOfAnAgency() {
    employers.add("expert-7", "expert-7", "某大学", "");
    employers.add("expert-8", "expert-8", "某大学", "");
    assertThat(links.around(List.of(A))).isEmpty();
  }

  @Test
  void anExpertWithTheRepresentativesNameAndPhoneIsALink() {
    organs.add(new Organ("expert-9001", null, "专家", Organ.Kind.EXPERT, ""));
    accounts.join(
        new Account("expert-9001", "王一鸣", "expert-9001", "+86 311 86001234", Account.Status.ACTIVE),
        Role.EXPERT,
        "demo");
    assertThat(links.around(List.of(A))).extracting(Link::what).containsExactly(What.NAME);
    change(A, Map.of("phone", "13912345678"));
    change(B, Map.of("phone", "+86 139 1234 5678"));
    assertThat(links.around(List.of(A, B)))
        .extracting(Link::what, Link::shown)
        .contains(tuple(What.PHONE, "139****5678"));
  }

  @Test
  void whatWasChangedIsALinkNoMore() {
    change(B, Map.of("contactPerson", "钱二丫"));
    assertThat(links.around(List.of(A, B))).hasSize(1);
    change(B, Map.of("contactPerson", "孙某某"));
    assertThat(links.around(List.of(A, B))).isEmpty();
    assertThat(links.around(List.of())).isEmpty();
  }

  @Test
  void theDemosFourthAndFifthAgencyHaveOneRepresentative() {
    assertThat(
            only(links.around(List.of("agency-1", "agency-2", "agency-3", "agency-4", "agency-5")))
                .sentence())
        .contains("陈**", "示例4", "示例5", "法定代表人")
        .doesNotContain("陈志远");
    assertThat(links.of("agency-1")).isEmpty();
    assertThat(links.all()).contains(only(links.of("agency-5")));
  }

  private static Link only(List<Link> found) {
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void add(String code, String name, String creditCode, Map<String, String> change) {
    organs.add(new Organ(code, null, name, Organ.Kind.AGENCY, ""));
    Map<String, String> fields = new TreeMap<>(AgencyData.WHOLE);
    fields.putAll(Map.of("creditCode", creditCode, "version", "0"));
    fields.putAll(change);
    assertThat(profiles.state(code, code, AgencyData.entry(fields))).isEmpty();
  }

  private void change(String code, Map<String, String> change) {
    Map<String, String> fields = new TreeMap<>(AgencyData.WHOLE);
    if (code.equals(B)) {
      fields.putAll(different());
    }
    ProfileEntry before = profiles.entry(code);
    fields.putAll(Map.of("creditCode", before.creditCode(), "version", before.version()));
    fields.putAll(changed.merge(code, change, LinksSpec::both));
    assertThat(profiles.state(code, code, AgencyData.entry(fields))).isEmpty();
  }

  private static Map<String, String> both(Map<String, String> a, Map<String, String> b) {
    Map<String, String> both = new TreeMap<>(a);
    both.putAll(b);
    return both;
  }

  private static Map<String, String> different() {
    return Map.of(
        "legalRepresentative", "赵某某",
        "controller", "赵某某",
        "contactPerson", "孙某某",
        "phone", "0312-7654321",
        "officeAddress", "保定市某路9号",
        "bankAccountNumber", "955880001234567");
  }
}
