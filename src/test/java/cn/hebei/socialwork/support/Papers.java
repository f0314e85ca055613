package cn.hebei.socialwork.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people have them on their computers, as small as they can be. */
public final class Papers {

  private Papers() {}

  /** A PDF that says this. */
  public static byte[] pdf(String text) {
    return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A PDF of this size. */
  public static byte[] pdf(int size) {
    byte[] whole = new byte[size];
    byte[] head = pdf("");
    System.arraycopy(head, 0, whole, 0, head.length);
    return whole;
  }

  /** A letter that says this. */
  public static byte[] docx(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument letter = new XWPFDocument()) {
      letter.createParagraph().createRun().setText(text);
      letter.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A zip of these parts. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A compound file of earlier Office releases with these streams. */
  public static byte[] compound(String... streams) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      for (String stream : streams) {
        files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      }
      files.writeFilesystem(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
