package cn.hebei.socialwork;

import cn.hebei.socialwork.sealing.KeyFiles;
import cn.hebei.socialwork.sealing.KeyRefusedException;
import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.sealing.OfficerKey;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands that make and keep keys, without web server, engine and database
 * (docs/operations.md, Secrets). Each says in one sentence what it did or why not, and answers by
 * exit code 0 or 1. Passphrases are asked for, never given as arguments, which every user of the
 * machine may read.
 */
final class KeyCommands {

  private static final String MASTER = "make-master-key";
  private static final String OFFICER = "make-officer-key";
  private static final String ESCROW = "write-escrow";
  private static final String RECOVER = "recover-master-key";
  private static final String WHOSE = "officer";
  private static final int TWO = 2;

  private final PrintStream out;
  private final Function<String, char[]> passphrase;

  KeyCommands(PrintStream out, Function<String, char[]> passphrase) {
    this.out = out;
    this.passphrase = passphrase;
  }

  /** The commands of a person at a terminal. */
  static KeyCommands atTerminal() {
    // Whatever the terminal's locale: the sentences are Chinese.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new KeyCommands(out, KeyCommands::ask);
  }

  static boolean asked(String... args) {
    ApplicationArguments options = new DefaultApplicationArguments(args);
    return List.of(MASTER, OFFICER, ESCROW, RECOVER).stream().anyMatch(options::containsOption);
  }

  /** Runs the command; 0 when it did what was asked. */
  int run(String... args) {
    ApplicationArguments options = new DefaultApplicationArguments(args);
    try {
      out.println(done(options, args));
      return 0;
    } catch (KeyRefusedException e) {
      out.println(e.sentence());
      return 1;
    } catch (IOException e) {
      out.println("文件写不进去：" + e.getMessage() + "。");
      return 1;
    }
  }

  private String done(ApplicationArguments options, String... args)
      throws KeyRefusedException, IOException {
    if (options.containsOption(MASTER)) {
      Path file = file(options, MASTER);
      KeyFiles.makeMasterKey(file);
      return "新的主密钥已写入“" + file + "”。";
    }
    if (options.containsOption(OFFICER)) {
      return makeOfficerKey(file(options, OFFICER));
    }
    return options.containsOption(ESCROW) ? writeEscrow(options, args) : recover(options);
  }

  private String makeOfficerKey(Path file) throws KeyRefusedException, IOException {
    char[] first = passphrase.apply("请输入口令：");
    if (!Arrays.equals(first, passphrase.apply("请再输入一次："))) {
      throw new KeyRefusedException("两次输入的口令不一致。");
    }
    KeyFiles.makeOfficerKey(file, first);
    return "密钥已写入“" + file + "”，公钥在“" + file + KeyFiles.PUBLIC + "”。";
  }

  private String writeEscrow(ApplicationArguments options, String... args)
      throws KeyRefusedException, IOException {
    Path file = file(options, ESCROW);
    List<Path> officers = officers(options);
    SpringApplication application = new SpringApplication(MasterKey.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext context = application.run(args)) {
      MasterKey master = context.getBean(MasterKey.class);
      KeyFiles.writeEscrow(file, master, officers.get(0), officers.get(1));
    }
    return "主密钥的托管文件已写入“" + file + "”，须由两位保管人一起才能打开。";
  }

  private String recover(ApplicationArguments options) throws KeyRefusedException, IOException {
    Path file = file(options, RECOVER);
    Path escrow = file(options, "escrow");
    List<Path> officers = officers(options);
    OfficerKey first = load(officers.get(0));
    OfficerKey second = load(officers.get(1));
    KeyFiles.recover(file, escrow, first, second);
    return "主密钥已恢复到“" + file + "”。";
  }

  private OfficerKey load(Path file) throws KeyRefusedException {
    return OfficerKey.load(file, passphrase.apply("请输入“" + file + "”的口令："));
  }

  private static List<Path> officers(ApplicationArguments options) throws KeyRefusedException {
    List<String> files = options.getOptionValues(WHOSE);
    if (files == null || files.size() != TWO) {
      throw new KeyRefusedException("须用“--officer=文件”给出两位保管人的密钥，一人不能办理。");
    }
    return files.stream().map(Path::of).toList();
  }

  private static Path file(ApplicationArguments options, String option) throws KeyRefusedException {
    List<String> files = options.getOptionValues(option);
    if (files == null || files.size() != 1 || files.get(0).isBlank()) {
      throw new KeyRefusedException("须用“--" + option + "=文件”给出一个文件。");
    }
    return Path.of(files.get(0));
  }

  @SuppressWarnings("SystemConsoleNull") // without a terminal there is none on JDK 17
  private static char[] ask(String question) {
    Console console = System.console();
    char[] answer = console == null ? null : console.readPassword("%s", question);
    return answer == null ? new char[0] : answer;
  }
}
