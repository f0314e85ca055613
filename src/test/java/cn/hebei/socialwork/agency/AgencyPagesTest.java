package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who reads what of agencies over HTTP, and who tries in vain. */
@ProcessSpec
class AgencyPagesTest {

  @Autowired private Environment environment;
  @Autowired private Profiles profiles;
  @Autowired private Proofs proofs;
  @Autowired private CreditRecords credit;

  @Test
  void anAgencyReadsItsOwnAccountInFullAndNothingOfAnother() {
    String first = account("agency-1");
    String second = account("agency-2");
    Caller agency = signedIn("agency-2");
    assertThat(agency.open("/agency/profile").body()).contains(second).doesNotContain(first);
    for (String path :
        List.of("/agencies", "/agencies/agency-1", "/agencies/agency-2", "/agencies/links")) {
      assertThat(agency.open(path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void anAgencyCannotWithdrawAnothersProof() {
    long id = proofs.all("agency-1").get(0).id();
    Caller agency = signedIn("agency-2");
    agency.form("/agency/profile", "/agency/proofs/" + id + "/withdraw", Map.of());
    assertThat(agency.open("/agency/profile").body()).contains("本机构没有这项证明");
    assertThat(proofs.all("agency-1")).allMatch(p -> p.withdrawnAt() == null);
  }

  @Test
  void everyRegionsOfficersReadStatementsWithTheAccountMasked() {
    String account = account("agency-4");
    for (String userId : List.of("130123-officer", "130682-officer", "130100-officer", "auditor")) {
      String page = signedIn(userId).open("/agencies/agency-4").body();
      assertThat(page)
          .as(userId)
          .contains("陈志远", "完税证明齐全", "关联线索", "陈**", account.substring(account.length() - 4))
          .doesNotContain(account);
    }
    assertThat(signedIn("130682-officer").open("/agencies?words=%E7%A4%BA%E4%BE%8B3").body())
        .contains("示例3")
        .doesNotContain("示例1");
  }

  @Test
  void expertsTownshipsAndAdministratorsReadNoAgency() {
    for (String userId : List.of("expert-1", "supervisor-1", "130123100-officer", "admin")) {
      Caller caller = signedIn(userId);
      for (String path :
          List.of("/agencies", "/agencies/agency-1", "/agencies/links", "/agency/profile")) {
        assertThat(caller.open(path).status()).as(userId + " " + path).isEqualTo(403);
      }
    }
  }

  @Test
  void onlyThePurchasersOfficerEntersACreditRecordAndOthersDoNotLearnWhoAsked() {
    Map<String, String> query =
        Map.of(
            "source", "CREDIT_CHINA", "queriedAt", "2024-09-02T08:30", "found", "no", "entry", "");
    for (String userId : List.of("130123-deputy", "130100-officer", "auditor", "agency-5")) {
      assertThat(signedIn(userId).form("/login", "/agencies/agency-5/credit", query).status())
          .as(userId)
          .isEqualTo(403);
    }
    Caller officer = signedIn("130123-officer");
    officer.form("/agencies/agency-5", "/agencies/agency-5/credit", query);
    assertThat(credit.all("agency-5")).hasSize(1);
    assertThat(officer.open("/agencies/agency-5").body())
        .contains("2024年9月2日 8:30", "无记录", "130123-officer");
    assertThat(signedIn("auditor").open("/agencies/agency-5").body()).contains("130123-officer");
    assertThat(signedIn("130682-officer").open("/agencies/agency-5").body())
        .contains("2024年9月2日 8:30", "其他采购人")
        .doesNotContain("130123-officer");
  }

  @Test
  void whatWasTypedStaysWhenItIsRefused() {
    Map<String, String> typed = new TreeMap<>(AgencyData.WHOLE);
    typed.putAll(Map.of("legalRepresentative", "新任某", "phone", "十二", "creditCode", "x"));
    Answer answer = signedIn("agency-3").form("/agency/profile", "/agency/profile", typed);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("新任某", "十二", "第三条 社会工作服务", "“统一社会信用代码”应为18位");
    Answer proof =
        signedIn("agency-3")
            .form("/agency/profile", "/agency/proofs", Map.of("kind", "TAX", "statement", "某完税证明"));
    assertThat(proof.status()).isEqualTo(400);
    assertThat(proof.body()).contains("某完税证明", "“有效期起”没有填写。");
  }

  @Test
  void anExpertTellsWhereSheWorksAndReadsItBack() {
    Caller expert = signedIn("expert-2");
    expert.form("/employers", "/employers", Map.of("employer", "某大学社会工作系", "until", ""));
    assertThat(expert.open("/employers").body()).contains("某大学社会工作系", "现任职");
    assertThat(signedIn("expert-3").open("/employers").body()).doesNotContain("某大学社会工作系");
  }

  private String account(String agency) {
    return profiles.current(agency).orElseThrow().bankAccountNumber();
  }

  private Caller signedIn(String userId) {
    return Caller.signedIn(environment, userId);
  }
}
