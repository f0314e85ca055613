package cn.hebei.socialwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators type, and the one sentence they read. */
class KeyCommandsTest {

  private static final String WANG = "wang keeps 7 lotus";
  private static final String LI = "li keeps 9 plums";

  private static final Map<String, byte[]> MADE = new HashMap<>();

  private final Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Deque<String> typed = new ArrayDeque<>();
  private final KeyCommands commands =
      new KeyCommands(
          new PrintStream(printed, true, StandardCharsets.UTF_8),
          question -> typed.remove().toCharArray());

  KeyCommandsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int run(List<String> passphrases, String... args) {
    printed.reset();
    typed.clear();
    typed.addAll(passphrases);
    return commands.run(args);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private int writesEscrow() throws IOException {
    return run(
        List.of(),
        "--write-escrow=" + at("escrow"),
        "--officer=" + at("wang.p12.pub"),
        "--officer=" + at("li.p12.pub"),
        "--stations.master-key=" + Files.readString(folder.resolve("master")));
  }

  private int recovers(List<String> passphrases, String... officers) {
    return run(
        passphrases,
        "--recover-master-key=" + at("again"),
        "--escrow=" + at("escrow"),
        "--officer=" + at(officers[0]),
        "--officer=" + at(officers[1]));
  }

  /** Made once, because that is to take its time: a passphrase must not be guessed quickly. */
  @BeforeEach
  void twoOfficersAndAMasterKey() throws IOException {
    if (MADE.isEmpty()) {
      makeThem();
    }
    for (Map.Entry<String, byte[]> file : MADE.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void makeThem() throws IOException {
    assertThat(run(List.of(), "--make-master-key=" + at("master"))).isZero();
    assertThat(run(List.of(WANG, WANG), "--make-officer-key=" + at("wang.p12"))).isZero();
    assertThat(run(List.of(LI, LI), "--make-officer-key=" + at("li.p12"))).isZero();
    assertThat(said()).contains("公钥").endsWith("。");
    for (String name : List.of("master", "wang.p12", "wang.p12.pub", "li.p12", "li.p12.pub")) {
      MADE.put(name, Files.readAllBytes(folder.resolve(name)));
    }
  }

  @Test
  void theCommandsAreRecognised() {
    assertThat(KeyCommands.asked("--make-master-key=x")).isTrue();
    assertThat(KeyCommands.asked("--spring.profiles.active=demo")).isFalse();
    assertThat(RotateMasterKey.asked("--rotate-master-key")).isTrue();
    assertThat(RotateMasterKey.asked("--rotate-master-keys")).isFalse();
  }

  @Test
  void whatTwoOfficersRecoverIsTheMasterKey() throws IOException {
    assertThat(writesEscrow()).as(said()).isZero();
    assertThat(recovers(List.of(LI, WANG), "li.p12", "wang.p12")).as(said()).isZero();
    assertThat(folder.resolve("again")).hasSameTextualContentAs(folder.resolve("master"));
    assertThat(recovers(List.of(WANG, LI), "wang.p12", "li.p12")).isEqualTo(1);
    assertThat(said()).endsWith("已经存在，不覆盖。");
  }

  @Test
  void oneOfficerRecoversNothingAndReadsWhy() throws IOException {
    writesEscrow();
    assertThat(recovers(List.of(WANG, WANG), "wang.p12", "wang.p12")).isEqualTo(1);
    assertThat(said()).isEqualTo("打不开托管文件：须有写入它的两位保管人的密钥，一人的密钥打不开，请核对密钥文件和托管文件。");
    assertThat(
            run(
                List.of(WANG),
                "--recover-master-key=" + at("again"),
                "--escrow=" + at("escrow"),
                "--officer=" + at("wang.p12")))
        .isEqualTo(1);
    assertThat(said()).isEqualTo("须用“--officer=文件”给出两位保管人的密钥，一人不能办理。");
    assertThat(folder.resolve("again")).doesNotExist();
  }

  @Test
  void aWrongPassphraseOrFileIsSaidInOneSentence() throws IOException {
    writesEscrow();
    assertThat(recovers(List.of(WANG, WANG), "wang.p12", "li.p12")).isEqualTo(1);
    assertThat(said()).matches("“.*li.p12”的口令不对，或者文件已经损坏。");
    assertThat(recovers(List.of(WANG, "李的口令"), "wang.p12", "li.p12")).isEqualTo(1);
    assertThat(recovers(List.of(WANG, LI), "wang.p12", "master")).isEqualTo(1);
    assertThat(recovers(List.of(WANG, LI), "nobody.p12", "li.p12")).isEqualTo(1);
    assertThat(said()).startsWith("读不到文件");
    assertThat(folder.resolve("again")).doesNotExist();
  }

  @Test
  void aKeyIsNeverWrittenOverNorWithAWeakOrMistypedPassphrase() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("wang.p12"));
    assertThat(run(List.of(LI, LI), "--make-officer-key=" + at("wang.p12"))).isEqualTo(1);
    assertThat(Files.readAllBytes(folder.resolve("wang.p12"))).isEqualTo(before);
    assertThat(run(List.of(), "--make-master-key=" + at("master"))).isEqualTo(1);
    assertThat(run(List.of("短", "短"), "--make-officer-key=" + at("x.p12"))).isEqualTo(1);
    assertThat(said()).contains("12个字符");
    String chinese = "一二三四五六七八九十一二三";
    assertThat(run(List.of(chinese, chinese), "--make-officer-key=" + at("x.p12"))).isEqualTo(1);
    assertThat(said()).contains("英文字母");
    assertThat(run(List.of(WANG, LI), "--make-officer-key=" + at("x.p12"))).isEqualTo(1);
    assertThat(said()).contains("不一致");
    assertThat(folder.resolve("x.p12")).doesNotExist();
  }

  @Test
  void theFileOfAnOfficerHoldsTheKeyInNoReadableWay() throws IOException {
    String file = Files.readString(folder.resolve("wang.p12"), StandardCharsets.ISO_8859_1);
    assertThat(file).doesNotContain("type.googleapis.com", "Hpke");
    assertThat(Files.readString(folder.resolve("wang.p12.pub"))).contains("Hpke");
  }
}
