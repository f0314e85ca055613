package cn.hebei.socialwork.agency;

import java.util.Map;
import java.util.TreeMap;

/** What the agencies of the specs type. */
final class AgencyData {

  /** Every field but the credit code. */
  static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("kind", "SOCIAL_SERVICE"),
          Map.entry("registeredOn", "2018-05-04"),
          Map.entry("legalRepresentative", "王一鸣"),
          Map.entry("controller", "王一鸣"),
          Map.entry("contactPerson", "钱二丫"),
          Map.entry("phone", "0311-86001234"),
          Map.entry("officeAddress", "石家庄市新华区某街1号"),
          Map.entry("bankName", "某银行"),
          Map.entry("bankAccountName", "某中心"),
          Map.entry("bankAccountNumber", "6227 0000 1111 2222"),
          Map.entry("businessScope", "社会工作服务"),
          Map.entry("charterClause", "第三条 社会工作服务"),
          Map.entry("taxRegistration", "小规模纳税人"));

  private AgencyData() {}

  static ProfileEntry whole(String creditCode) {
    Map<String, String> fields = new TreeMap<>(WHOLE);
    fields.put("creditCode", creditCode);
    return entry(fields);
  }

  static ProfileEntry entry(Map<String, String> f) {
    return new ProfileEntry(
        f.getOrDefault("creditCode", ""),
        f.getOrDefault("kind", ""),
        f.getOrDefault("registeredOn", ""),
        f.getOrDefault("legalRepresentative", ""),
        f.getOrDefault("controller", ""),
        f.getOrDefault("contactPerson", ""),
        f.getOrDefault("phone", ""),
        f.getOrDefault("officeAddress", ""),
        f.getOrDefault("bankName", ""),
        f.getOrDefault("bankAccountName", ""),
        f.getOrDefault("bankAccountNumber", ""),
        f.getOrDefault("businessScope", ""),
        f.getOrDefault("charterClause", ""),
        f.getOrDefault("taxRegistration", ""),
        f.getOrDefault("version", ""));
  }
}
