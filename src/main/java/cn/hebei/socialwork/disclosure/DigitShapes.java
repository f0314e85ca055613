package cn.hebei.socialwork.disclosure;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * The ten digits as lines and curves in a square of side 1: servers have no fonts, and a picture
 * drawn with one would fail there.
 */
final class DigitShapes {

  private static final List<String> LINES =
      List.of(
          "M .5 0 C 1 0 1 1 .5 1 C 0 1 0 0 .5 0",
          "M .2 .25 L .55 0 L .55 1 M .2 1 L .9 1",
          "M .12 .25 C .15 -.08 .9 -.1 .86 .28 C .84 .52 .35 .75 .1 1 L .92 1",
          "M .15 .08 C .4 -.06 .88 0 .84 .25 C .8 .46 .55 .47 .38 .47 C .62 .47 .92 .5 .9 .75 C .87 1.06"
              + " .35 1.04 .1 .9",
          "M .7 1 L .7 0 L .06 .7 L .96 .7",
          "M .86 0 L .24 0 L .18 .44 C .45 .33 .92 .36 .9 .7 C .87 1.06 .35 1.05 .1 .9",
          "M .82 .06 C .4 -.06 .1 .3 .1 .68 C .1 1.12 .9 1.12 .9 .68 C .9 .3 .28 .3 .12 .62",
          "M .08 0 L .92 0 L .4 1",
          "M .5 .46 C .04 .4 .1 0 .5 0 C .9 0 .96 .4 .5 .46 C -.02 .52 0 1 .5 1 C 1 1 1.02 .52 .5 .46",
          "M .88 .4 C .7 .7 .1 .7 .1 .32 C .1 -.12 .9 -.12 .9 .32 C .9 .7 .6 .95 .28 1");

  private DigitShapes() {}

  /** The line of a digit. */
  static Path2D of(char digit) {
    Path2D.Double path = new Path2D.Double();
    String[] parts = LINES.get(digit - '0').split(" ", -1);
    for (int i = 0; i < parts.length; ) {
      switch (parts[i]) {
        case "M" -> path.moveTo(at(parts, i + 1), at(parts, i + 2));
        case "L" -> path.lineTo(at(parts, i + 1), at(parts, i + 2));
        default ->
            path.curveTo(
                at(parts, i + 1),
                at(parts, i + 2),
                at(parts, i + 3),
                at(parts, i + 4),
                at(parts, i + 5),
                at(parts, i + 6));
      }
      i += parts[i].equals("C") ? 7 : 3;
    }
    return path;
  }

  private static double at(String[] parts, int i) {
    return Double.parseDouble(parts[i]);
  }
}
