package cn.hebei.socialwork.disclosure;

/** A sum in Chinese words, which a screen reader reads out: 三十七加五再减去二，等于多少？ */
record WordSum(int first, int added, int taken) {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LEAST = 11;
  private static final int SPREAD = 80;
  private static final int SMALL = 9;

  /** The sum that these bytes make. */
  static WordSum of(byte[] secret) {
    return new WordSum(
        LEAST + Math.floorMod(secret[0], SPREAD),
        1 + Math.floorMod(secret[1], SMALL),
        1 + Math.floorMod(secret[2], SMALL));
  }

  String question() {
    return "%s加%s再减去%s，等于多少？".formatted(words(first), words(added), words(taken));
  }

  String answer() {
    return Integer.toString(first + added - taken);
  }

  /** A number from 1 to 99. */
  static String words(int number) {
    int tens = number / 10;
    String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
    return switch (tens) {
      case 0 -> ones;
      case 1 -> "十" + ones;
      default -> DIGITS.charAt(tens) + "十" + ones;
    };
  }
}
