package cn.hebei.socialwork;

import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.tender.KeyRotation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@code --rotate-master-key}: seals every tender's key and every bid's link anew under
 * today's master key, beside running nodes and as often as one likes; answers by exit code 0 when
 * no previous key is needed any more, else 1.
 */
@ComponentScan({
  "cn.hebei.socialwork.audit",
  "cn.hebei.socialwork.calendar",
  "cn.hebei.socialwork.embedded"
})
@Import({MasterKey.class, KeyRotation.class})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
final class RotateMasterKey {

  private static final String OPTION = "--rotate-master-key";

  private RotateMasterKey() {}

  static boolean asked(String... args) {
    return Arrays.asList(args).contains(OPTION);
  }

  /** Runs the command. */
  static int run(String... args) {
    SpringApplication command = new SpringApplication(RotateMasterKey.class);
    command.setWebApplicationType(WebApplicationType.NONE);
    command.setAdditionalProfiles("visit");
    command.setLogStartupInfo(false);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = command.run(args)) {
      return report(context.getBean(KeyRotation.class), out);
    }
  }

  static int report(KeyRotation rotation, PrintStream out) {
    KeyRotation.Outcome outcome = rotation.rotate();
    out.println("已改用现在的主密钥密封%d项。".formatted(outcome.resealed()));
    out.println(
        outcome.complete()
            ? "全部%d项都已由现在的主密钥密封，原来的主密钥可以撤下。".formatted(outcome.all())
            : "有%d项用给出的主密钥都打不开，原来的主密钥不能撤下。".formatted(outcome.unreadable()));
    return outcome.complete() ? 0 : 1;
  }
}
