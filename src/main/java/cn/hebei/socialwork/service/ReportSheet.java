package cn.hebei.socialwork.service;

import cn.hebei.socialwork.service.AgencyReport.Cases;
import cn.hebei.socialwork.service.AgencyReport.CostKind;
import cn.hebei.socialwork.service.AgencyReport.Domain;
import cn.hebei.socialwork.service.AgencyReport.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of {@code agency-report-write}. */
record ReportSheet(
    @Count Integer visits,
    @Count Integer casesBefore,
    @Count Integer casesOpened,
    @Count Integer casesClosed,
    @Count Integer groups,
    @Count Integer activities,
    @Count Integer servedAssistance,
    @Count Integer servedElderly,
    @Count Integer servedChildren,
    @Count Integer servedGovernance,
    @Count Integer servedAffairs,
    @Count Integer staffInPost,
    @Yuan BigDecimal spentPersonnel,
    @Yuan BigDecimal spentActivities,
    @Yuan BigDecimal spentTravel,
    @Yuan BigDecimal spentSupplies,
    @Yuan BigDecimal spentOffice,
    @Yuan BigDecimal spentTraining,
    @Yuan BigDecimal spentTaxes,
    @Yuan BigDecimal spentManagement,
    @Yuan BigDecimal spentTotal,
    @NotBlank(message = "没有填写") @Size(max = 800, message = "不能超过800个字") String summary,
    @NotBlank(message = "没有填写") @Size(max = 800, message = "不能超过800个字") String effects,
    @Nullable @Size(max = 800, message = "不能超过800个字") String problems) {

  AgencyReport toReport() {
    return new AgencyReport(
        visits,
        new Cases(casesBefore, casesOpened, casesClosed),
        groups,
        activities,
        served(),
        staffInPost,
        spent(),
        new Texts(summary.strip(), effects.strip(), problems == null ? "" : problems.strip()));
  }

  private Map<Domain, Integer> served() {
    Map<Domain, Integer> result = new EnumMap<>(Domain.class);
    result.put(Domain.ASSISTANCE, servedAssistance);
    result.put(Domain.ELDERLY, servedElderly);
    result.put(Domain.CHILDREN, servedChildren);
    result.put(Domain.GOVERNANCE, servedGovernance);
    result.put(Domain.AFFAIRS, servedAffairs);
    return result;
  }

  private Map<CostKind, BigDecimal> spent() {
    Map<CostKind, BigDecimal> result = new EnumMap<>(CostKind.class);
    result.put(CostKind.PERSONNEL, spentPersonnel);
    result.put(CostKind.ACTIVITIES, spentActivities);
    result.put(CostKind.TRAVEL, spentTravel);
    result.put(CostKind.SUPPLIES, spentSupplies);
    result.put(CostKind.OFFICE, spentOffice);
    result.put(CostKind.TRAINING, spentTraining);
    result.put(CostKind.TAXES, spentTaxes);
    result.put(CostKind.MANAGEMENT, spentManagement);
    result.replaceAll((kind, yuan) -> yuan.setScale(2, RoundingMode.UNNECESSARY));
    return result;
  }

  /** A report as the form shows it. */
  static Map<String, Object> values(AgencyReport r) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("visits", r.visits());
    form.put("casesBefore", r.cases().before());
    form.put("casesOpened", r.cases().opened());
    form.put("casesClosed", r.cases().closed());
    form.put("groups", r.groups());
    form.put("activities", r.activities());
    form.put("staffInPost", r.staffInPost());
    r.served().forEach((domain, n) -> form.put(key("served", domain), n));
    r.spent().forEach((kind, yuan) -> form.put(key("spent", kind), yuan.toPlainString()));
    form.put("spentTotal", r.spentTotal().toPlainString());
    form.put("summary", r.texts().summary());
    form.put("effects", r.texts().effects());
    form.put("problems", r.texts().problems());
    return form;
  }

  private static String key(String prefix, Enum<?> code) {
    String name = code.name();
    return prefix + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
