package cn.hebei.socialwork.organization;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an organ that has nobody yet its first account; its people arrange the others (P36). */
@Service
public class FirstAccounts {

  private final AccountOffice office;

  FirstAccounts(AccountOffice office) {
    this.office = office;
  }

  /**
   * Lets somebody join and keeps who arranged it.
   *
   * @return the temporary password, to be told once
   * @throws IllegalStateException when it is refused: whoever calls has checked what was typed
   */
  @Transactional
  public String open(String actor, Account person, Role role) {
    Outcome outcome = office.join(actor, person, role);
    if (outcome.refusal() != null) {
      throw new IllegalStateException(outcome.refusal());
    }
    return Objects.requireNonNull(outcome.password());
  }
}
