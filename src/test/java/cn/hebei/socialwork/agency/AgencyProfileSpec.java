package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.hebei.socialwork.agency.Agencies.Application;
import cn.hebei.socialwork.agency.Agencies.SignUp;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Agencies state and prove; later tenders read what stood on their day (R44-R46, B8, P9, P10). */
@ProcessSpec
@Transactional
class AgencyProfileSpec {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 2);

  @Autowired private World world;
  @Autowired private Agencies agencies;
  @Autowired private Organs organs;
  @Autowired private Profiles profiles;
  @Autowired private Proofs proofs;
  @Autowired private CreditRecords credit;
  @Autowired private AuditTrail audit;

  @Test
  void signingUpIsEnoughAndSaysWhatIsStillMissing() {
    String id = signUp("52130100MJ0999991X");
    assertThat(profiles.current(id))
        .hasValueSatisfying(s -> assertThat(s.legalRepresentative()).isEqualTo("王一鸣"));
    assertThat(profiles.reminder(id))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("机构类型、成立登记日期", "现在就可以投标").matches("[^。]+。"));
  }

  @Test
  void aCreditCodeIsRegisteredOnce() {
    signUp("52130100MJ0999991X");
    assertThat(agencies.signUp(application("52130100MJ0999991x"), "Passw0rd-1234"))
        .isInstanceOfSatisfying(
            SignUp.Refused.class, r -> assertThat(r.sentence()).contains("已经注册过"));
    organs.add(new Organ("agency-9001", null, "另一个机构", Organ.Kind.AGENCY, ""));
    assertThat(state("agency-9001", "52130100MJ0999991X", "0"))
        .hasValueSatisfying(s -> assertThat(s).contains("“统一社会信用代码”已经由另一个账号登记"));
    assertThat(state("agency-9001", "52130100MJ09999921", "0")).isEmpty();
    assertThat(state("agency-9001", "52130100MJ09999934", "1"))
        .hasValueSatisfying(s -> assertThat(s).contains("登记后不能更改"));
  }

  @Test
  void eachChangeIsANewVersionAndTheOldOnesStayReadable() {
    String id = signUp("52130100MJ0999991X");
    assertThat(state(id, "52130100MJ0999991X", "1")).isEmpty();
    assertThat(profiles.reminder(id)).isEmpty();
    world.goTo(LocalDate.of(2024, 9, 10));
    Map<String, String> moved = new TreeMap<>(AgencyData.WHOLE);
    moved.putAll(Map.of("creditCode", "52130100MJ0999991X", "version", "2"));
    moved.putAll(Map.of("legalRepresentative", "李新任", "officeAddress", "新址2号"));
    assertThat(profiles.state(id, id, AgencyData.entry(moved))).isEmpty();
    assertThat(profiles.history(id)).extracting(Statement::no).containsExactly(3, 2, 1);
    assertThat(legalRepresentativeOn(id, FIRST_DAY)).isEqualTo("王一鸣");
    assertThat(legalRepresentativeOn(id, LocalDate.of(2024, 9, 9))).isEqualTo("王一鸣");
    assertThat(legalRepresentativeOn(id, LocalDate.of(2024, 9, 10))).isEqualTo("李新任");
    assertThat(profiles.at(id, LocalDate.of(2024, 9, 1))).isEmpty();
    assertThat(audit.events("agency/" + id))
        .extracting(e -> e.outcome())
        .last()
        .isEqualTo("机构资料第3版，改动：法定代表人、办公地址");
    assertThat(audit.verify("agency/" + id).whole()).isTrue();
  }

  @Test
  void nobodysChangeIsLostAndNothingNewIsNoVersion() {
    String id = signUp("52130100MJ0999991X");
    assertThat(state(id, "52130100MJ0999991X", "1")).isEmpty();
    assertThat(state(id, "52130100MJ0999991X", "1"))
        .hasValueSatisfying(s -> assertThat(s).contains("刚被本机构其他人员修改过"));
    assertThat(state(id, "52130100MJ0999991X", "2"))
        .hasValueSatisfying(s -> assertThat(s).contains("没有改动"));
    assertThat(profiles.history(id)).hasSize(2);
  }

  @Test
  void aProofIsReusedFromItsFirstDayToItsLastUnlessItIsWithdrawn() {
    String id = signUp("52130100MJ0999991X");
    ProofEntry tax = new ProofEntry("TAX", "完税证明", "1号", "税务局", "2024-09-02", "2024-09-20");
    assertThat(proofs.add(id, id, tax)).isEmpty();
    assertThat(proofs.of(id, LocalDate.of(2024, 9, 1))).isEmpty();
    assertThat(proofs.of(id, FIRST_DAY)).extracting(Proof::kind).containsExactly(ProofKind.TAX);
    assertThat(proofs.of(id, LocalDate.of(2024, 9, 20))).hasSize(1);
    assertThat(proofs.of(id, LocalDate.of(2024, 9, 21))).isEmpty();
    long number = proofs.all(id).get(0).id();
    assertThat(proofs.withdraw("agency-1", "agency-1", number)).isFalse();
    world.goTo(LocalDate.of(2024, 9, 5));
    assertThat(proofs.withdraw(id, id, number)).isTrue();
    assertThat(proofs.withdraw(id, id, number)).isFalse();
    assertThat(proofs.of(id, LocalDate.of(2024, 9, 4))).hasSize(1);
    assertThat(proofs.of(id, LocalDate.of(2024, 9, 5))).isEmpty();
  }

  @Test
  void aProofThatEndsBeforeItBeginsOrProvesNothingIsRefused() {
    assertThat(proof("TAX", "完税证明", "2024-09-02", "2024-09-01")).contains("“有效期止”不能早于“有效期起”。");
    assertThat(proof("TAX", "", "2024-09-02", "")).contains("“证明内容”没有填写。");
    assertThat(proof("TAX", "完税证明", "", "")).contains("“有效期起”没有填写。");
    assertThat(proof("GOLD", "完税证明", "2024-09-02", "")).contains("“证明种类”没有选择，或者不在可选范围内。");
    assertThat(proof("TAX", "完税证明", "2024-09-02", "2024-09-02")).isEmpty();
  }

  @Test
  void theNewestAnswerOfEachOfficialSourceCountsWithItsTime() {
    assertThat(ask("CREDIT_CHINA", "2024-09-01T10:00", "yes", "列入失信被执行人")).isEmpty();
    assertThat(ask("CREDIT_CHINA", "2024-09-02T08:30", "no", "")).isEmpty();
    assertThat(ask("PROCUREMENT", "2024-08-31T17:00", "no", "")).isEmpty();
    assertThat(credit.newest("agency-3"))
        .extracting(CreditRecord::source, CreditRecord::queriedOn, CreditRecord::result)
        .containsExactlyInAnyOrder(
            tuple(CreditSource.CREDIT_CHINA, "2024年9月2日 8:30", "无记录"),
            tuple(CreditSource.PROCUREMENT, "2024年8月31日 17:00", "无记录"));
    assertThat(credit.all("agency-3")).hasSize(3);
  }

  @Test
  void whatNoOfficialSourceSaidOrSaysTomorrowIsRefused() {
    assertThat(ask("COUNTY_LIST", "2024-09-01T10:00", "yes", "本县黑名单")).contains("只有官方信用平台");
    assertThat(ask("CREDIT_CHINA", "2024-09-02T09:01", "no", "")).contains("“查询时间”不能晚于现在");
    assertThat(ask("CREDIT_CHINA", "2024-09-01T10:00", "yes", "")).contains("“记录内容”没有填写");
    assertThat(ask("CREDIT_CHINA", "2024-09-01T10:00", "no", "列入名单")).contains("选择了无记录");
    assertThat(ask("CREDIT_CHINA", "2024-09-01T10:00", "", "")).contains("“查询结果”没有选择");
    assertThat(credit.all("agency-3")).isEmpty();
  }

  private String signUp(String code) {
    return ((SignUp.Done) agencies.signUp(application(code), "Passw0rd-1234")).id();
  }

  private static Application application(String code) {
    return new Application("某社工中心", code, "王一鸣", "第三条 社会工作服务", "某街1号", "0311-86009999");
  }

  private Optional<String> state(String organ, String code, String version) {
    Map<String, String> fields = new TreeMap<>(AgencyData.WHOLE);
    fields.putAll(Map.of("creditCode", code, "version", version));
    return profiles.state(organ, organ, AgencyData.entry(fields));
  }

  private String legalRepresentativeOn(String organ, LocalDate day) {
    return profiles.at(organ, day).orElseThrow().legalRepresentative();
  }

  private String proof(String kind, String statement, String from, String to) {
    return proofs
        .add("agency-2", "agency-2", new ProofEntry(kind, statement, "", "", from, to))
        .orElse("");
  }

  private String ask(String source, String at, String found, String entry) {
    return credit
        .add("130123-officer", "130123", "agency-3", new CreditEntry(source, at, found, entry))
        .orElse("");
  }
}
