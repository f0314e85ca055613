package cn.hebei.socialwork.disclosure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Digits for people: turned, leaned, bent by a wave and crossed by lines as thick as they are. The
 * same token gives the same picture, so that asking again does not average the lines away.
 */
class CaptchaPicture {

  private static final int WIDTH = 200;
  private static final int HEIGHT = 64;
  private static final int MARGIN = 16;
  private static final int CROSSING = 3;
  private static final double FLAT = 0.02;

  private final String digits;
  private final Random random;
  private final double phase;

  CaptchaPicture(String digits, byte[] secret) {
    this.digits = digits;
    // The last bytes; the digits are made of the first.
    this.random = new Random(ByteBuffer.wrap(secret).getLong(secret.length - Long.BYTES));
    this.phase = between(0, 2 * Math.PI);
  }

  byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D ink = image.createGraphics();
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, WIDTH, HEIGHT);
    ink.setColor(new Color(0x1d4f91));
    double step = (WIDTH - 2.0 * MARGIN) / digits.length();
    for (int i = 0; i < digits.length(); i++) {
      ink.setStroke(line(between(3.2, 4.4)));
      ink.draw(bent(DigitShapes.of(digits.charAt(i)), placed(MARGIN + i * step, step)));
    }
    for (int i = 0; i < CROSSING; i++) {
      ink.setStroke(line(between(1.4, 2.4)));
      ink.draw(crossing());
    }
    ink.dispose();
    return bytes(image);
  }

  private AffineTransform placed(double left, double step) {
    double size = between(30, 38);
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            left + step / 2 + between(-2, 2), HEIGHT / 2.0 + between(-6, 6));
    place.rotate(between(-0.3, 0.3));
    place.shear(between(-0.3, 0.3), 0);
    place.scale(size * 0.62, size);
    place.translate(-0.5, -0.5);
    return place;
  }

  private Path2D crossing() {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(0, between(8, HEIGHT - 8));
    path.curveTo(
        WIDTH / 3.0,
        between(0, HEIGHT),
        2 * WIDTH / 3.0,
        between(0, HEIGHT),
        WIDTH,
        between(8, HEIGHT - 8));
    return path;
  }

  /** The shape in its place, each of its points moved along a wave. */
  private Path2D bent(Path2D shape, AffineTransform place) {
    Path2D.Double result = new Path2D.Double();
    double[] at = new double[2];
    for (var points = new FlatteningPathIterator(shape.getPathIterator(null), FLAT);
        !points.isDone();
        points.next()) {
      int kind = points.currentSegment(at);
      place.transform(at, 0, at, 0, 1);
      double x = at[0] + 2 * Math.sin(at[1] / 9 + phase);
      double y = at[1] + 4 * Math.sin(at[0] / 22 + phase);
      if (kind == PathIterator.SEG_MOVETO) {
        result.moveTo(x, y);
      } else {
        result.lineTo(x, y);
      }
    }
    return result;
  }

  private static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  private static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: by itself ImageIO writes a temporary file first.
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
