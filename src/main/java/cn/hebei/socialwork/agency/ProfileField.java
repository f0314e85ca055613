package cn.hebei.socialwork.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an agency's profile, in the order of the page. */
enum ProfileField {
  CREDIT_CODE("统一社会信用代码", 20, true, ProfileEntry::creditCode),
  KIND("机构类型", 20, false, ProfileEntry::kind),
  REGISTERED_ON("成立登记日期", 10, false, ProfileEntry::registeredOn),
  LEGAL_REPRESENTATIVE("法定代表人", 100, true, ProfileEntry::legalRepresentative),
  CONTROLLER("实际控制人", 100, false, ProfileEntry::controller),
  CONTACT_PERSON("联系人", 100, false, ProfileEntry::contactPerson),
  BUSINESS_SCOPE("业务范围", 2000, false, ProfileEntry::businessScope),
  CHARTER_CLAUSE("章程中的社会工作宗旨和内容", 1000, true, ProfileEntry::charterClause),
  OFFICE_ADDRESS("办公地址", 200, true, ProfileEntry::officeAddress),
  TAX_REGISTRATION("税务登记情况", 200, false, ProfileEntry::taxRegistration),
  BANK_NAME("开户银行", 100, false, ProfileEntry::bankName),
  BANK_ACCOUNT_NAME("开户名称", 100, false, ProfileEntry::bankAccountName),
  BANK_ACCOUNT_NUMBER("银行账号", 40, false, ProfileEntry::bankAccountNumber),
  PHONE("联系电话", 100, true, ProfileEntry::phone);

  private final String label;
  private final int most;
  private final boolean required;

  /** A method reference: it holds nothing that could change. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<ProfileEntry, String> value;

  ProfileField(String label, int most, boolean required, Function<ProfileEntry, String> value) {
    this.label = label;
    this.most = most;
    this.required = required;
    this.value = value;
  }

  String label() {
    return label;
  }

  String of(ProfileEntry entry) {
    return value.apply(entry);
  }

  /** Whether the text may stand in this field, as a text. */
  Optional<String> refusal(ProfileEntry entry) {
    return Typed.refusal(label, of(entry), most, required);
  }

  /** The fields in which two versions differ, by label. */
  static List<String> changed(ProfileEntry before, ProfileEntry after) {
    return Arrays.stream(values())
        .filter(f -> !f.of(before).equals(f.of(after)))
        .map(ProfileField::label)
        .toList();
  }

  /** The fields that say nothing yet, by label. */
  static List<String> missing(ProfileEntry entry) {
    return Arrays.stream(values())
        .filter(f -> f.of(entry).isEmpty())
        .map(ProfileField::label)
        .toList();
  }
}
