package cn.hebei.socialwork.agency;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an agency types about a proof.
 *
 * @param kind name of a {@link ProofKind}
 * @param statement what it says
 * @param number number of the document
 * @param issuedBy who issued it
 * @param validFrom first day
 * @param validTo last day, empty without end
 */
public record ProofEntry(
    String kind,
    String statement,
    String number,
    String issuedBy,
    String validFrom,
    String validTo) {

  private static final int SHORT = 100;
  private static final int LONG = 1000;

  /** Also for what a browser did not send. */
  public ProofEntry {
    kind = Typed.text(kind);
    statement = Typed.text(statement);
    number = Typed.text(number);
    issuedBy = Typed.text(issuedBy);
    validFrom = Typed.number(validFrom);
    validTo = Typed.number(validTo);
  }

  Optional<String> refusal() {
    return wrongKind()
        .or(() -> Typed.refusal("证明内容", statement, LONG, true))
        .or(() -> Typed.refusal("证书（文号）编号", number, SHORT, false))
        .or(() -> Typed.refusal("出具单位", issuedBy, SHORT, false))
        .or(() -> Typed.dayRefusal("有效期止", validTo, false))
        .or(() -> Typed.dayRefusal("有效期起", validFrom, true))
        .or(this::wrongOrder);
  }

  private Optional<String> wrongKind() {
    return Typed.names(ProofKind.class, kind)
        ? Optional.empty()
        : Optional.of("“证明种类”没有选择，或者不在可选范围内。");
  }

  private Optional<String> wrongOrder() {
    LocalDate from = Typed.day(validFrom);
    LocalDate to = Typed.day(validTo);
    return from != null && to != null && to.isBefore(from)
        ? Optional.of("“有效期止”不能早于“有效期起”。")
        : Optional.empty();
  }
}
