package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.rules.Policies;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 规则与设置 (P44): what may be changed, from when, and what may only be read. */
@ProcessSpec
class SettingsTest {

  @Autowired private Environment environment;
  @Autowired private Rules rules;
  @Autowired private Policies policies;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void asBefore() {
    jdbc.sql(
            "update rule_value v set effective_to = null where exists (select 1 from rule_value a"
                + " where a.key = v.key and a.changed_by = 'admin')")
        .update();
    jdbc.sql("delete from rule_value where changed_by = 'admin'").update();
    jdbc.sql("delete from policy where added_by = 'admin'").update();
    jdbc.sql("update policy set retired_on = null").update();
  }

  private Answer change(String key, String value, String from) {
    return Caller.signedIn(environment, "admin")
        .form("/settings", "/settings", Map.of("key", key, "value", value, "from", from));
  }

  @Test
  void aSettingGetsANewVersionFromADayOnAndTheOldOneIsKept() {
    assertThat(change("filing.silence-days", "7", "2024-10-01").location()).contains("done");
    assertThat(rules.whole("filing.silence-days", LocalDate.of(2024, 9, 30))).isEqualTo(5);
    assertThat(rules.whole("filing.silence-days", LocalDate.of(2024, 10, 1))).isEqualTo(7);
  }

  @Test
  void aSettingDoesNotChangeThePast() {
    assertThat(change("filing.silence-days", "7", "2024-09-01").body()).contains("不能早于今天");
  }

  @Test
  void aValueThatDoesNotFitItsUnitIsRefused() {
    assertThat(change("filing.await", "maybe", "2024-10-01").body()).contains("不符合单位");
    assertThat(change("plan.opens", "02-30", "2024-10-01").body()).contains("不符合单位");
    assertThat(change("tender.price-share-max", "30", "2024-10-01").body()).contains("不符合单位");
    assertThat(change("filing.silence-days", "five", "2024-10-01").body()).contains("不符合单位");
  }

  @Test
  void aVersionOfTodayMayBeReplacedAndTheOldOneStaysInTheChain() {
    assertThat(change("filing.silence-days", "7", "2024-09-02").location()).contains("done");
    assertThat(change("filing.silence-days", "8", "2024-09-02").location()).contains("done");
    assertThat(rules.whole("filing.silence-days", LocalDate.of(2024, 9, 2))).isEqualTo(8);
    assertThat(audit.events("settings"))
        .extracting(AuditEvent::outcome)
        .containsExactly("“备案机关未答复视为收到”自2024-09-02起为7", "“备案机关未答复视为收到”自2024-09-02起为8，替换同日生效的7");
    assertThat(audit.verify("settings").whole()).isTrue();
  }

  @Test
  void linesThatCrossAreRefusedOnWhateverDayTheyWould() {
    assertThat(change("evaluation.pass-from", "80", "2024-10-01").body()).contains("依次升高");
    assertThat(change("evaluation.good-from", "85", "2024-12-01").location()).contains("done");
    assertThat(change("evaluation.pass-from", "82", "2024-12-01").location()).contains("done");
    assertThat(change("evaluation.good-from", "81.5", "2024-12-01").body()).contains("依次升高");
    assertThat(change("evaluation.good-from", "81", "2024-10-01").location())
        .as("until the version of December")
        .contains("done");
    assertThat(change("evaluation.pass-from", "80.5", "2024-10-01").location()).contains("done");
    assertThat(change("tender.price-share-max", "0.05", "2024-10-01").body()).contains("法定的最低权重");
  }

  @Test
  void theTwoPartsOfTheEvaluationMakeAHundredTogether() {
    assertThat(change("evaluation.station-points", "40", "2024-10-01").location()).contains("done");
    LocalDate day = LocalDate.of(2024, 10, 1);
    assertThat(rules.number("evaluation.project-points", day)).isEqualByComparingTo("60");
    assertThat(rules.number("evaluation.project-points", day.minusDays(1)))
        .isEqualByComparingTo("70");
  }

  @Test
  void whatWasTypedStandsThereAgainWhenItIsRefused() {
    assertThat(change("filing.silence-days", "five", "2024-10-01").body())
        .contains("value=\"five\"", "value=\"2024-10-01\"", "<details open=\"open\">");
  }

  @Test
  void aDayFarInTheFutureIsRefused() {
    assertThat(change("filing.silence-days", "7", "9999-12-31").body()).contains("不能晚于5年之后");
    assertThat(change("filing.silence-days", "7", "+999999999-12-31").status()).isLessThan(500);
  }

  private Answer add(String issuer, String number, String title, String day) {
    return Caller.signedIn(environment, "admin")
        .form(
            "/settings",
            "/settings/policies",
            Map.of("issuer", issuer, "number", number, "title", title, "issuedOn", day));
  }

  private Answer retire(long id, String from) {
    return Caller.signedIn(environment, "admin")
        .form("/settings", "/settings/policies/" + id + "/retire", Map.of("from", from));
  }

  private long policy(String number) {
    return policies.all().stream()
        .filter(p -> p.number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void theLibraryBeginsWithTheNoticeAndWhatItNames() {
    assertThat(policies.citations())
        .containsExactly(
            "冀民〔2021〕22号 推进全省乡镇（街道）社会工作服务站点项目建设实施方案（试行）",
            "中办发〔2021〕9号 关于加快推进乡村人才振兴的意见",
            "中办发〔2020〕18号 关于改革完善社会救助制度的意见",
            "民发〔2012〕196号 关于政府购买社会工作服务的指导意见",
            "省民政厅、省财政厅《关于推进社会工作高质量发展 畅通参与基层社会治理途径的意见》");
    assertThat(Caller.signedIn(environment, "admin").get("/settings").body())
        .contains("2021-02-24", "（试行）", "文号和日期待法务确认", "已核对通知原文");
  }

  @Test
  void aPolicyIsAddedAndFromItsDayRetiredAndTheChainTellsBoth() {
    assertThat(add("民政部", "民发〔2024〕1号", "某办法", "2024-01-05").location()).contains("done");
    assertThat(policies.citations()).contains("民发〔2024〕1号 某办法");
    assertThat(retire(policy("民发〔2024〕1号"), "2024-09-02").location()).contains("done");
    assertThat(policies.citations()).doesNotContain("民发〔2024〕1号 某办法");
    assertThat(audit.events("settings"))
        .extracting(AuditEvent::outcome)
        .containsExactly("增加政策依据“某办法”", "自2024-09-02起停用政策依据“某办法”");
    assertThat(retire(policy("民发〔2024〕1号"), "2024-09-02").body()).contains("已经停用");
  }

  @Test
  void aPolicyThatRetiresLaterIsCitedUntilThen() {
    assertThat(add("民政部", "民发〔2024〕1号", "某办法", "2024-01-05").location()).contains("done");
    assertThat(retire(policy("民发〔2024〕1号"), "2024-10-01").location()).contains("done");
    assertThat(policies.citations()).contains("民发〔2024〕1号 某办法");
  }

  @Test
  void aPolicyIsRefusedByTheNameOfItsField() {
    assertThat(add(" ", "", "某办法", "2024-01-05").body()).contains("“发文机关”应为1至60个字");
    assertThat(add("民政部", "", " ", "2024-01-05").body()).contains("“文件名称”应为1至120个字");
    assertThat(add("民政部", "1".repeat(41), "某办法", "2024-01-05").body()).contains("“文号”应为0至40个字");
    assertThat(add("民政部", "", "某办法", "2024-09-03").body()).contains("“发布日期”应在", "某办法");
    assertThat(add("民政部", "民发〔2012〕196号", "关于政府购买社会工作服务的指导意见", "2024-01-05").body())
        .contains("已经在政策依据中");
    assertThat(retire(policy("民发〔2012〕196号"), "2024-09-01").body()).contains("“停用日期”不能早于今天");
  }

  @Test
  void onePolicyAlwaysStands() {
    long last = policy("冀民〔2021〕22号");
    policies.all().stream()
        .filter(p -> p.id() != last)
        .forEach(p -> assertThat(retire(p.id(), "2024-09-02").location()).contains("done"));
    assertThat(retire(last, "2024-09-02").body()).contains("至少须保留一项政策依据");
  }

  @Test
  void whatTheNoticeLeavesOpenIsChosenFromAList() {
    assertThat(change("filing.route-of-cities", "CITY", "2024-10-01").location()).contains("done");
    assertThat(change("budget.support-base", "AGREEMENT", "2024-10-01").location())
        .contains("done");
    assertThat(change("cycle.after", "CLOSE", "2024-10-01").location()).contains("done");
    assertThat(change("cycle.after", "RENEW", "2024-10-01").body()).contains("应从所列选项中选择");
    assertThat(Caller.signedIn(environment, "admin").get("/settings").body())
        .contains("定州报保定市", "占项目总预算", "重新采购");
  }

  @Test
  void whatTheNoticeSaysIsReadOnly() {
    assertThat(change("budget.support-share", "0.10", "2024-10-01").body()).contains("不能在此修改");
    assertThat(Caller.signedIn(environment, "admin").get("/settings").body())
        .contains("冀民〔2021〕22号 五(三)", "已核对原文", "系统默认，可改");
  }

  private Answer enact(Map<String, String> changes) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "key", "threshold.limit.county",
                "value", "500000",
                "article", "某办字〔2024〕1号第2条",
                "basis", "V",
                "from", "2024-10-01",
                "reason", "省里公布了新的标准"));
    form.putAll(changes);
    return Caller.signedIn(environment, "admin").form("/settings", "/settings/versions", form);
  }

  @Test
  void aSampleIsShownAsOneUntilItsVersionWithArticleIsRegistered() {
    Caller admin = Caller.signedIn(environment, "admin");
    String sample = admin.get("/settings?words=县级服务类采购限额标准").body();
    assertThat(sample).contains("300,000元", "样例，待核实", "核实或更正").doesNotContain("采购公告期限");
    assertThat(enact(Map.of()).location()).contains("done");
    LocalDate day = LocalDate.of(2024, 10, 1);
    assertThat(rules.number("threshold.limit.county", day)).isEqualByComparingTo("500000");
    assertThat(rules.number("threshold.limit.county", day.minusDays(1)))
        .isEqualByComparingTo("300000");
    assertThat(admin.get("/settings?words=县级服务类采购限额标准").body())
        .contains("500,000元", "某办字〔2024〕1号第2条", "尚未施行", "省里公布了新的标准", "2021-02-24至2024-09-30");
    assertThat(audit.events("settings"))
        .extracting(AuditEvent::outcome)
        .containsExactly("“县级服务类采购限额标准”自2024-10-01起为500,000元，依据某办字〔2024〕1号第2条（已核对原文），理由：省里公布了新的标准");
    assertThat(audit.verify("settings").whole()).isTrue();
  }

  @Test
  void aVersionWithoutArticleInThePastOrAgainstAnotherRuleIsRefusedAndKeepsWhatWasTyped() {
    assertThat(enact(Map.of("article", " ")).body()).contains("“依据条文”须填写", "省里公布了新的标准");
    assertThat(enact(Map.of("reason", "")).body()).contains("“登记理由”须填写", "某办字〔2024〕1号第2条");
    assertThat(enact(Map.of("from", "2024-09-01")).body()).contains("不能早于今天");
    assertThat(enact(Map.of("value", "五十万")).body()).contains("不符合单位“元”");
    assertThat(enact(Map.of("value", "4000000.01")).body()).contains("公开招标数额标准不能低于采购限额标准");
    assertThat(enact(Map.of("key", "filing.await")).body()).contains("不能登记法规版本");
    assertThat(enact(Map.of("key", "a".repeat(3000))).status()).isLessThan(500);
    assertThat(enact(Map.of("from", "soon")).status()).isEqualTo(400);
  }

  @Test
  void thePageFindsByWordsAndByHowFarTheBasisIsKnown() {
    Caller admin = Caller.signedIn(environment, "admin");
    assertThat(admin.get("/settings").body())
        .contains("href=\"#CONSULTATION\"", "id=\"CONSULTATION\"", "待法务确认", "已核对原文");
    assertThat(admin.get("/settings?standing=待法务确认").body())
        .contains("采购意向公开至采购活动开始")
        .doesNotContain("采购公告期限");
    assertThat(admin.get("/settings?words=87号第16条").body())
        .contains("采购公告期限")
        .doesNotContain("采购意向公开至采购活动开始");
    assertThat(admin.get("/settings?words=没有这样的词").body()).contains("没有符合条件的规则");
  }
}
