package cn.hebei.socialwork.agency;

/**
 * What an agency types about itself. All texts, so that what was typed comes back when it is
 * refused; missing ones are empty.
 *
 * @param creditCode unified social credit code
 * @param kind name of an {@link AgencyKind}
 * @param registeredOn day of its registration
 * @param legalRepresentative who represents it
 * @param controller who controls it in fact: a person or a body (B7)
 * @param contactPerson whom to ask
 * @param phone contact phone
 * @param officeAddress its fixed office (R45)
 * @param bankName its bank
 * @param bankAccountName whose account it is
 * @param bankAccountNumber the account
 * @param businessScope business scope as registered
 * @param charterClause the clause of its charter on social work (R44)
 * @param taxRegistration how it is registered for taxes (R45)
 * @param version number of the version that was changed, so that no colleague's change is lost
 */
public record ProfileEntry(
    String creditCode,
    String kind,
    String registeredOn,
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
    String version) {

  /** Also for what a browser did not send. */
  public ProfileEntry {
    creditCode = CreditCode.normal(Typed.text(creditCode));
    kind = Typed.text(kind);
    registeredOn = Typed.number(registeredOn);
    legalRepresentative = Typed.text(legalRepresentative);
    controller = Typed.text(controller);
    contactPerson = Typed.text(contactPerson);
    phone = Typed.number(phone);
    officeAddress = Typed.text(officeAddress);
    bankName = Typed.text(bankName);
    bankAccountName = Typed.text(bankAccountName);
    bankAccountNumber = Typed.number(bankAccountNumber);
    businessScope = Typed.text(businessScope);
    charterClause = Typed.text(charterClause);
    taxRegistration = Typed.text(taxRegistration);
    version = Typed.text(version);
  }

  /** Only what signing up asks for. */
  static ProfileEntry signUp(Agencies.Application a) {
    return new ProfileEntry(
        a.creditCode(),
        "",
        "",
        a.legalRepresentative(),
        "",
        "",
        a.phone(),
        a.officeAddress(),
        "",
        "",
        "",
        "",
        a.charterClause(),
        "",
        "");
  }

  /** Nothing typed yet. */
  static ProfileEntry blank() {
    return new ProfileEntry("", "", "", "", "", "", "", "", "", "", "", "", "", "", "0");
  }
}
