package cn.hebei.socialwork.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The README shows the year as it runs. The picture says itself which model it was drawn from: a
 * text chunk {@code Model-SHA-256} right behind its header. Whoever changes the model draws it anew
 * (bpmn-js saves it as SVG, a browser as PNG) and writes the chunk.
 */
class ModelPictureTest {

  private static final Path MODEL = Path.of("processes/project.bpmn");
  private static final Path PICTURE = Path.of("docs/images/project.png");
  private static final String KEYWORD = "Model-SHA-256";
  private static final int SIGNATURE = 8;
  private static final int CHECKSUM = 4;

  @Test
  void thePictureOfTheYearIsDrawnFromTheModelAsItIs() throws Exception {
    assertThat(saidByPicture()).as("draw %s anew", PICTURE).isEqualTo(KEYWORD + '\0' + digest());
  }

  private static String digest() throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(MODEL)));
  }

  /** The chunk behind the header. */
  private static String saidByPicture() throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(PICTURE))) {
      in.skipNBytes(SIGNATURE);
      int header = in.readInt();
      in.skipNBytes(4L + header + CHECKSUM);
      int length = in.readInt();
      assertThat(new String(in.readNBytes(4), StandardCharsets.ISO_8859_1)).isEqualTo("tEXt");
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
  }
}
