package cn.hebei.socialwork.agency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an agency's profile may say: each refusal is one sentence that names the field. */
final class ProfileChecks {

  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{7,20}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9 -]{8,40}");

  private ProfileChecks() {}

  /** The first sentence that refuses, or empty. */
  static Optional<String> refusal(ProfileEntry entry, LocalDate today) {
    return Arrays.stream(ProfileField.values())
        .flatMap(field -> field.refusal(entry).stream())
        .findFirst()
        .or(() -> wrongCode(entry))
        .or(() -> wrongKind(entry))
        .or(() -> wrongBank(entry))
        .or(() -> wrongPhone(entry))
        .or(() -> wrongDay(entry, today));
  }

  private static Optional<String> wrongCode(ProfileEntry entry) {
    return CreditCode.valid(entry.creditCode()) ? Optional.empty() : Optional.of(CreditCode.WRONG);
  }

  private static Optional<String> wrongKind(ProfileEntry entry) {
    return entry.kind().isEmpty() || Typed.names(AgencyKind.class, entry.kind())
        ? Optional.empty()
        : Optional.of("“机构类型”不在可选范围内，请重新选择。");
  }

  private static Optional<String> wrongBank(ProfileEntry entry) {
    String number = entry.bankAccountNumber();
    if (!number.isEmpty() && !ACCOUNT.matcher(number).matches()) {
      return Optional.of("“银行账号”应为8至40位，只能含数字、空格和短横线。");
    }
    long given =
        Stream.of(entry.bankName(), entry.bankAccountName(), number)
            .filter(text -> !text.isEmpty())
            .count();
    return given == 0 || given == 3
        ? Optional.empty()
        : Optional.of("“开户银行”“开户名称”“银行账号”应当一并填写，或者都不填写。");
  }

  private static Optional<String> wrongPhone(ProfileEntry entry) {
    return PHONE.matcher(entry.phone()).matches()
        ? Optional.empty()
        : Optional.of("“联系电话”应为7至20位的电话号码，只能含数字、空格、括号和短横线。");
  }

  private static Optional<String> wrongDay(ProfileEntry entry, LocalDate today) {
    return Typed.dayRefusal("成立登记日期", entry.registeredOn(), false)
        .or(
            () ->
                Optional.ofNullable(Typed.day(entry.registeredOn()))
                    .filter(day -> day.isAfter(today))
                    .map(day -> "“成立登记日期”不能晚于今天。"));
  }
}
