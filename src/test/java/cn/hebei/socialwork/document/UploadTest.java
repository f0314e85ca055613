package cn.hebei.socialwork.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Papers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken as a file: by its contents, whatever its name says. */
class UploadTest {

  private static final long LARGEST = 20L * 1024 * 1024;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
  private static final byte[] JPEG = {
    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 0, 0
  };
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static boolean taken(String name, byte[] contents) {
    return new Upload(name, contents).refusal(LARGEST).isEmpty();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatOfficesSendEachOtherIsTaken() {
    assertThat(taken("协议.pdf", Papers.pdf("协议"))).isTrue();
    assertThat(taken("协议.PDF", Papers.pdf("协议"))).isTrue();
    assertThat(taken("协议.docx", Papers.docx("协议"))).isTrue();
    assertThat(taken("旧.doc", Papers.compound("WordDocument", "1Table"))).isTrue();
    assertThat(taken("旧.wps", Papers.compound("WordDocument"))).isTrue();
    assertThat(taken("表.xls", Papers.compound("Workbook"))).isTrue();
    assertThat(taken("表.et", Papers.compound("Workbook"))).isTrue();
    assertThat(taken("照片.jpg", JPEG)).isTrue();
    assertThat(taken("照片.png", PNG)).isTrue();
    assertThat(
            taken(
                "公文.ofd",
                Papers.zip(
                    Map.of("OFD.xml", "<ofd:OFD><ofd:DocRoot>Doc_0</ofd:DocRoot></ofd:OFD>"))))
        .isTrue();
    assertThat(
            taken(
                "表.xlsx",
                Papers.zip(
                    Map.of(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))))
        .isTrue();
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    assertThat(taken("协议.pdf", text("<html><script>alert(1)</script>"))).isFalse();
    assertThat(taken("协议.pdf", text(" %PDF-1.7"))).as("not from its first byte").isFalse();
    assertThat(taken("协议.pdf", Papers.docx("协议"))).isFalse();
    assertThat(taken("照片.png", JPEG)).isFalse();
    assertThat(taken("协议.docx", Papers.zip(Map.of("a.txt", "a")))).isFalse();
    assertThat(taken("表.xlsx", Papers.docx("协议"))).isFalse();
    assertThat(taken("协议.docx", Papers.compound("EncryptedPackage"))).as("password").isFalse();
    assertThat(taken("旧.doc", Papers.compound("Workbook"))).isFalse();
    assertThat(taken("旧.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})).isFalse();
  }

  @Test
  void whatMayRunIsRefused() {
    for (String name :
        new String[] {
          "a.html", "a.svg", "a.exe", "a.js", "a.zip", "a.docm", "a.bat", "a", "pdf", "a.pdf.exe"
        }) {
      assertThat(taken(name, Papers.pdf("x"))).as(name).isFalse();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", MAIN);
    assertThat(taken("宏.docx", Papers.zip(parts))).isTrue();
    parts.put("word/vbaProject.bin", "x");
    assertThat(taken("宏.docx", Papers.zip(parts))).isFalse();
    assertThat(
            taken(
                "宏.docx",
                Papers.zip(
                    Map.of(
                        "[Content_Types].xml",
                        MAIN + " application/vnd.ms-word.document.macroEnabled"))))
        .isFalse();
    assertThat(taken("宏.doc", Papers.compound("WordDocument", "Macros"))).isFalse();
    assertThat(taken("宏.xls", Papers.compound("Workbook", "_VBA_PROJECT_CUR"))).isFalse();
  }

  @Test
  void aNameLosesItsFoldersAndMayNotHideAnything() {
    assertThat(new Upload("C:\\Users\\wang\\协议.pdf", Papers.pdf("x")).name()).isEqualTo("协议.pdf");
    assertThat(new Upload("../../etc/协议.pdf", Papers.pdf("x")).name()).isEqualTo("协议.pdf");
    assertThat(taken("协\u202efdp.pdf", Papers.pdf("x"))).as("turned around").isFalse();
    assertThat(taken("协\r\n议.pdf", Papers.pdf("x"))).isFalse();
    assertThat(taken("长".repeat(196) + ".pdf", Papers.pdf("x"))).isTrue();
    assertThat(taken("长".repeat(197) + ".pdf", Papers.pdf("x"))).isFalse();
  }

  @Test
  void theGreatestFileIsTakenAndOneByteMoreIsNot() {
    assertThat(taken("大.pdf", Papers.pdf((int) LARGEST))).isTrue();
    assertThat(new Upload("大.pdf", Papers.pdf((int) LARGEST + 1)).refusal(LARGEST))
        .hasValue("文件过大，每个文件不能超过20兆字节。");
    assertThat(new Upload("空.pdf", new byte[0]).refusal(LARGEST)).isPresent();
    assertThat(new Upload("", Papers.pdf("x")).refusal(LARGEST)).isPresent();
  }

  @Test
  void everyRefusalIsOneChineseSentenceThatDoesNotRepeatTheName() {
    for (Upload upload :
        new Upload[] {
          new Upload("秘密.exe", Papers.pdf("x")),
          new Upload("秘密.pdf", new byte[0]),
          new Upload("秘密\u0001.pdf", Papers.pdf("x")),
          new Upload("秘密.pdf", Papers.pdf((int) LARGEST + 1))
        }) {
      assertThat(upload.refusal(LARGEST))
          .hasValueSatisfying(s -> assertThat(s).endsWith("。").doesNotContain("秘密"));
    }
  }
}
