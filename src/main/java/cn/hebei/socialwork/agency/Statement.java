package cn.hebei.socialwork.agency;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of what an agency states of itself; texts are empty where it has not said.
 *
 * @param organCode the agency
 * @param no number of the version, from 1
 * @param kind what it is in law
 * @param registeredOn day of its registration
 * @param legalRepresentative who represents it
 * @param controller who controls it in fact (B7)
 * @param contactPerson whom to ask
 * @param phone contact phone
 * @param officeAddress its fixed office (R45)
 * @param bankName its bank
 * @param bankAccountName whose account it is
 * @param bankAccountNumber the account; only the agency itself reads it in full
 * @param businessScope business scope as registered
 * @param charterClause the clause of its charter on social work (R44)
 * @param taxRegistration how it is registered for taxes (R45)
 * @param statedAt when it was stated
 * @param statedBy by whom
 */
public record Statement(
    String organCode,
    int no,
    @Nullable AgencyKind kind,
    @Nullable LocalDate registeredOn,
    String legalRepresentative,
    String controller,
    String contactPerson,
    String phone,
    String officeAddress,
    String bankName,
    String bankAccountName,
    String bankAccountNumber,
    String businessScope,
    String charterClause,
    String taxRegistration,
    OffsetDateTime statedAt,
    String statedBy) {

  /** The account as others see it. */
  public String maskedAccount() {
    return Words.maskedAccount(bankAccountNumber);
  }

  /** When it was stated, in words. */
  public String statedOn() {
    return Words.moment(statedAt);
  }

  /** As it was typed, for the next change. */
  ProfileEntry entry(String creditCode) {
    return new ProfileEntry(
        creditCode,
        kind == null ? "" : kind.name(),
        Objects.toString(registeredOn, ""),
        legalRepresentative,
        controller,
        contactPerson,
        phone,
        officeAddress,
        bankName,
        bankAccountName,
        bankAccountNumber,
        businessScope,
        charterClause,
        taxRegistration,
        String.valueOf(no));
  }
}
