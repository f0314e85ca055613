package cn.hebei.socialwork.onboarding;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a township provides for its station (R35).
 *
 * @param address where it is
 * @param area square metres
 * @param office whether there is an office of its own
 * @param counsellingRoom optional room, never a gate (R36)
 * @param groupRoom optional room, never a gate (R36)
 * @param signPutUp whether the sign of R34 hangs
 * @param equipment furniture, devices and supplies
 */
record Premises(
    String address,
    BigDecimal area,
    boolean office,
    boolean counsellingRoom,
    boolean groupRoom,
    boolean signPutUp,
    List<Equipment> equipment) {

  /**
   * One kind of thing.
   *
   * @param name what it is
   * @param quantity how many
   */
  record Equipment(String name, int quantity) {}
}
