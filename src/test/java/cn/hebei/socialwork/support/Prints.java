package cn.hebei.socialwork.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reads the prints that people download, as an office program does. */
public final class Prints {

  private Prints() {}

  /** The text of a downloaded .docx, a line for each paragraph. */
  public static String text(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .endsWith(".docx");
    try (XWPFDocument print = new XWPFDocument(new ByteArrayInputStream(answer.body()));
        XWPFWordExtractor words = new XWPFWordExtractor(print)) {
      return words.getText().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
