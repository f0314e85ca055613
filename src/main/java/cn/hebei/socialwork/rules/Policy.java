package cn.hebei.socialwork.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that plans and tenders rest on (R1, R3, P44).
 *
 * @param id its number in the library
 * @param issuer who issued it
 * @param number 文号, empty where none is known
 * @param title its title, without the trial mark
 * @param issuedOn its date, or null where none is known
 * @param trial whether it is issued on trial (试行)
 * @param basis V read in the notice, M from memory (待法务确认), D entered here
 * @param addedBy who entered it
 * @param retiredOn first day on which it is cited no more, or null
 */
public record Policy(
    long id,
    String issuer,
    String number,
    String title,
    @Nullable LocalDate issuedOn,
    boolean trial,
    String basis,
    String addedBy,
    @Nullable LocalDate retiredOn) {

  /** How it is cited: by its number where it has one, else by who issued it. */
  public String citation() {
    return (number.isEmpty() ? issuer + "《" + title + "》" : number + " " + title)
        + (trial ? "（试行）" : "");
  }

  /** Whether it may be cited on this day. */
  public boolean standsOn(LocalDate day) {
    return retiredOn == null || retiredOn.isAfter(day);
  }
}
