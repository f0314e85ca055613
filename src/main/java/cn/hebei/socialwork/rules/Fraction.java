package cn.hebei.socialwork.rules;

/**
 * A part of a whole that no decimal number says exactly, such as two thirds.
 *
 * @param parts how many parts
 * @param of out of how many, at least one
 */
public record Fraction(int parts, int of) {

  /**
   * Reads {@code 2/3}.
   *
   * @throws IllegalArgumentException when the text is not two whole numbers with a slash between
   */
  public static Fraction parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("no fraction: " + text);
    }
    return new Fraction(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether so many of a whole are at least this part of it; exactly so many are enough (B48). */
  public boolean reachedBy(int some, int whole) {
    return (long) some * of >= (long) whole * parts;
  }

  @Override
  public String toString() {
    return parts + "/" + of;
  }
}
