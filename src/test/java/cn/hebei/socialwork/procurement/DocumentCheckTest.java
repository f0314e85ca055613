package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.procurement.DocumentDraft.ScoredFactor;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.support.PlainDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check-up of the documents, by the words and articles that come with the program. */
class DocumentCheckTest {

  private static final String STANDARD = "每站每月走访20户以上得20分，15户以上得10分，不足15户不得分";

  private static final Map<String, RuleValue> SHIPPED =
      PlainDatabase.of("rules", "procurement")
          .sql("select * from rule_value where effective_to is null")
          .query(RuleValue.class)
          .list()
          .stream()
          .collect(Collectors.toMap(RuleValue::key, v -> v));

  private static final Places PLACES = new Places(List.of("正定县", "石家庄市", "河北省", "正定镇", "诸福屯街道"));

  private static RuleValue rule(String key) {
    return Objects.requireNonNull(SHIPPED.get(key), key);
  }

  private static List<Breach> check(String service, String points, ScoredFactor... factors) {
    return new DocumentCheck(DocumentCheckTest::rule, PriceWeight.TENDER, PLACES)
        .of(new DocumentDraft(service, new BigDecimal(points), List.of(factors)));
  }

  private static List<Breach> service(String text) {
    return check(text, "20", new ScoredFactor("服务方案", STANDARD));
  }

  private static List<Breach> factor(String name, String standard) {
    return check("在正定镇设站，每月探访留守老人。", "20", new ScoredFactor(name, standard));
  }

  private static void broken(List<Breach> found, String key, String... words) {
    assertThat(found).singleElement().satisfies(b -> assertThat(b.rule().key()).isEqualTo(key));
    assertThat(found.get(0).sentence())
        .contains(words)
        .contains("建议：")
        .contains(found.get(0).rule().article());
  }

  @Test
  void documentsAsTheyShouldBeAreNotHeldUp() {
    assertThat(service("为当地留守老人提供探访，联动本地志愿者和社区社会组织。\n驻站社工同等条件下本地户籍人员优先。")).isEmpty();
  }

  // B5

  @ParameterizedTest
  @ValueSource(strings = {"派驻劳务派遣人员6名", "按人头支付服务费", "为街道聘用人员10名"})
  void hiringPeopleIsNoServiceAndWarns(String text) {
    List<Breach> found = service(text);
    broken(found, "documents.words-hiring", "第102号", "按服务单位计价");
    assertThat(found.get(0).stops()).as("S: 待法务确认").isFalse();
    assertThat(found.get(0).sentence()).contains("待法务确认");
  }

  // B6

  @ParameterizedTest
  @CsvSource({
    "本地服务网点,documents.words-local",
    "具有正定户籍的社工,documents.words-local",
    "注册资本,documents.words-scale",
    "上年营业收入,documents.words-scale",
    "从业人员数量,documents.words-scale",
    "省级奖项,documents.words-award",
    "获奖情况,documents.words-award",
    "国有机构,documents.words-ownership"
  })
  void whatTreatsSuppliersDifferentlyIsNoFactor(String name, String key) {
    List<Breach> found = factor(name, STANDARD);
    broken(found, key, "评分因素“" + name + "”");
    assertThat(found.get(0).stops()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"投标人须在本市注册。", "承接机构应具有省内两年以上经验，且注册地在本县。", "供应商从业人员不少于50人。"})
  void whatTreatsSuppliersDifferentlyIsNoConditionEither(String text) {
    assertThat(service(text)).isNotEmpty().allMatch(Breach::stops);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不得以本地注册为由限制供应商。", "投标人来自何地不限，不以注册资本为条件。"})
  void whatForbidsItDoesNotAskForIt(String text) {
    assertThat(service(text)).isEmpty();
  }

  /**
   * A bound that begins with 不得, an enumeration that ends with 不限于, another word for a supplier.
   */
  @ParameterizedTest
  @CsvSource({
    "供应商注册资本不得低于500万元。,documents.words-scale",
    "供应商从业人员不得少于50人。,documents.words-scale",
    "供应商条件包括但不限于本地户籍。,documents.words-local",
    "社会工作机构须在本县注册。,documents.words-local",
    "投标机构注册资本500万元以上。,documents.words-scale",
    "机构应具有近三年营业收入证明。,documents.words-scale",
    "供应商应具备下列条件：／（1）注册资本500万元以上。,documents.words-scale",
    "供应商不得转包且须为本地企业。,documents.words-local",
    "投标人不得为非本地注册的机构。,documents.words-local",
    "供应商须获得市级以上荣誉。,documents.words-award",
    "供应商应具有石家庄市社工站业绩。,documents.words-award",
    "投标人应具有养老行业业绩。,documents.words-award",
    "投标人须在正定县有服务站点。,documents.words-local",
    "供应商须登记于正定。,documents.words-local",
    "石家庄市内的社会组织得5分。,documents.words-local",
    "在正定县有服务站点得10分。,documents.words-local",
    "在石家庄设有服务网点的加分。,documents.words-local"
  })
  void noWordingGetsAroundIt(String text, String key) {
    assertThat(service(text.replace("／", "\n")))
        .as(text)
        .isNotEmpty()
        .allSatisfy(b -> assertThat(b.rule().key()).isEqualTo(key))
        .allMatch(Breach::stops);
  }

  @ParameterizedTest
  @CsvSource({
    "服务网点,在正定县有服务站点得10分，没有不得分,documents.words-local",
    "注册地,在石家庄市登记的得5分,documents.words-local",
    "业绩,石家庄市社工站业绩每个2分，最多10分,documents.words-award",
    "经验,县内同类项目经验每个2分,documents.words-award"
  })
  void thePurchasersOwnPlaceIsNoFactorEither(String name, String standard, String key) {
    assertThat(factor(name, standard))
        .isNotEmpty()
        .allMatch(b -> b.rule().basis().equals("V"))
        .extracting(b -> b.rule().key())
        .contains(key);
  }

  /** What the law itself asks for, and what is said of the people served, is never held up. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "不得要求供应商具有本地户籍。",
        "供应商不限所有制。",
        "投标人不限于本地机构。",
        "供应商的注册资本、从业人员不作要求。",
        "不得以注册资本、资产总额、营业收入等规模条件限制投标人。",
        "不得排斥非本地供应商。",
        "供应商不得转包。",
        "承接机构应联动本地志愿者，对接当地医疗机构。",
        "承接机构应在正定县各乡镇设立社工站，覆盖本县各乡镇。",
        "承接机构对优秀志愿者给予表彰，对正定县户籍老人建立台账。",
        "供应商应按季度报告，不得设定最低限价。",
        "承接机构的从业人员应当遵守保密规定，培育本地社会组织。",
        "供应商应在两小时内到达正定县各站，服务正定镇居民。",
        "每站驻站社工不得少于3名，每月探访不得少于20户。"
      })
  void whatIsLawfulPasses(String text) {
    assertThat(service(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "同类服务经验,承担过社工站同类项目的每个得2分，最多得10分",
    "需求分析,对正定县留守老人需求逐项列明数据来源的每项得2分，最多得10分",
    "资源链接,联动本地志愿者每月2次以上得10分，不足的不得分"
  })
  void whatServesThisProjectIsAFactor(String name, String standard) {
    assertThat(factor(name, standard)).as(standard).isEmpty();
  }

  // B5: financing and works

  @ParameterizedTest
  @ValueSource(strings = {"站点由承接机构垫资建设", "含站点装修工程和社会工作服务"})
  void financingAndWorksAreNoServiceAndWarn(String text) {
    List<Breach> found = service(text);
    broken(found, "documents.words-works", "第102号");
    assertThat(found.get(0).stops()).as("S: 待法务确认").isFalse();
  }

  @Test
  void everyWordOfARuleIsToldWithItsClauseAndNotTheFirstAlone() {
    assertThat(service("投标人须在本市注册，注册资本500万元以上。\n供应商上年营业收入不低于300万元，从业人员50人以上。"))
        .extracting(Breach::wrong)
        .anySatisfy(
            w ->
                assertThat(w)
                    .contains("“注册资本”", "“营业收入”", "“从业人员”")
                    .contains("注册资本500万元以上", "上年营业收入不低于300万元"))
        .anySatisfy(w -> assertThat(w).contains("“本市”", "投标人须在本市注册"));
  }

  @Test
  void whatChangesInPublishedDocumentsIsReadLikeThem() {
    DocumentCheck check = new DocumentCheck(DocumentCheckTest::rule, PriceWeight.NONE, PLACES);
    assertThat(check.ofChange("每月入户二十次指每站。")).isEmpty();
    assertThat(check.ofChange("评分因素增加：在正定县设有网点的得10分；供应商注册资本不得低于500万元。"))
        .extracting(b -> b.rule().key())
        .containsExactlyInAnyOrder("documents.words-local", "documents.words-scale");
    assertThat(check.ofChange("供应商注册资本不得低于500万元。").get(0).sentence()).contains("“变更内容”");
  }

  // B23

  @ParameterizedTest
  @ValueSource(strings = {"营业执照", "机构章程", "纳税证明", "固定办公场所", "信用记录良好", "机构资质"})
  void aConditionIsNeverAFactor(String name) {
    List<Breach> found = factor(name, STANDARD);
    broken(found, "documents.words-condition", "资格条件", "第87号第55条", "移到资格审查");
    assertThat(found.get(0).stops()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"方案优秀的得高分", "方案合理可行", "由低到高"})
  void aFactorWithoutPointsForWhatIsDoneIsNotQuantified(String standard) {
    broken(factor("服务方案", standard), "documents.quantified", "“服务方案”", "量化");
  }

  @ParameterizedTest
  @ValueSource(strings = {"优得10分，良得6分", "优秀的8-10分，一般的0-4分", "方案合理得10分，较合理得5分", "好（5分），差（0分）"})
  void gradesWithoutAConditionAreNoMeasure(String standard) {
    broken(factor("服务方案", standard), "documents.words-grade", "“服务方案”", "等次", "量化");
  }

  @Test
  void pointsAtTheMembersTasteAreNotQuantified() {
    broken(factor("服务方案", "酌情给0至40分"), "documents.words-vague", "“酌情”", "量化");
  }

  // B24, R49

  @ParameterizedTest
  @CsvSource({"9.99,tender.price-share-min", "30.01,tender.price-share-max"})
  void thePriceWeighsWithinItsLimits(String points, String key) {
    broken(check("设站。", points, new ScoredFactor("服务方案", STANDARD)), key, points + "分", "不能只看价低");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "30.00"})
  void theLimitsThemselvesAreWithin(String points) {
    assertThat(check("设站。", points, new ScoredFactor("服务方案", STANDARD))).isEmpty();
  }

  @Test
  void theWeightOfAConsultationWarnsAsItsArticleAwaitsTheLegalOfficer() {
    List<Breach> found =
        new DocumentCheck(DocumentCheckTest::rule, PriceWeight.CONSULTATION, PLACES)
            .of(
                new DocumentDraft(
                    "设站。", new BigDecimal("40"), List.of(new ScoredFactor("服务方案", STANDARD))));
    broken(found, "consult.price-share-max", "214号");
    assertThat(found.get(0).stops()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"按最低价中标的办法评审", "评审以价低者得为原则"})
  void theLowestPriceAloneNeverWins(String text) {
    broken(service(text), "documents.words-lowest", "冀民〔2021〕22号", "综合评分");
  }

  // B14

  @ParameterizedTest
  @ValueSource(strings = {"本项目最低限价100万元", "报价不得低于预算的八成"})
  void aLowestPriceIsNotSet(String text) {
    List<Breach> found = service(text);
    broken(found, "documents.words-floor", "第87号第12条");
    assertThat(found.get(0).stops()).isTrue();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            check(
                "最低限价100万元，派驻劳务派遣人员。",
                "50",
                new ScoredFactor("本地获奖", "优秀的得高分"),
                new ScoredFactor("营业执照", STANDARD)))
        .extracting(b -> b.rule().key())
        .containsExactlyInAnyOrder(
            "documents.words-hiring",
            "documents.words-local",
            "documents.words-award",
            "documents.words-condition",
            "documents.words-floor",
            "documents.quantified",
            "tender.price-share-max");
  }
}
