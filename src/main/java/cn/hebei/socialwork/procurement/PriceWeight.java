package cn.hebei.socialwork.procurement;

/** Between which limits the price weighs, by the way of buying (B24). */
enum PriceWeight {
  TENDER("tender"),
  CONSULTATION("consult");

  private final String prefix;

  PriceWeight(String prefix) {
    this.prefix = prefix;
  }

  /** The rule of its least share. */
  String leastKey() {
    return prefix + ".price-share-min";
  }

  /** The rule of its greatest share. */
  String mostKey() {
    return prefix + ".price-share-max";
  }
}
