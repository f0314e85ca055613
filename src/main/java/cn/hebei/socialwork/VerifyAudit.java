package cn.hebei.socialwork;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.AuditTrail.Verification;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

/**
 * The command {@code --verify-audit[=case key]}: checks the hash chains without web server and
 * engine, prints one line for each broken chain, and answers by exit code 0 or 1.
 */
@ComponentScan({
  "cn.hebei.socialwork.audit",
  "cn.hebei.socialwork.calendar",
  "cn.hebei.socialwork.embedded"
})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
final class VerifyAudit {

  private static final String OPTION = "--verify-audit";

  private VerifyAudit() {}

  static boolean asked(String... args) {
    return Arrays.stream(args).anyMatch(a -> a.equals(OPTION) || a.startsWith(OPTION + "="));
  }

  /** Runs the command; 0 when every chain asked for is whole. */
  static int run(String... args) {
    SpringApplication command = new SpringApplication(VerifyAudit.class);
    command.setWebApplicationType(WebApplicationType.NONE);
    command.setAdditionalProfiles("visit");
    command.setLogStartupInfo(false);
    // Whatever the terminal's locale: the findings are Chinese.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = command.run(args)) {
      return report(context.getBean(AuditTrail.class), key(args), out);
    }
  }

  static int report(AuditTrail trail, String key, PrintStream out) {
    List<String> keys = trail.caseKeys();
    if (!key.isEmpty() && !keys.contains(key)) {
      out.println(key + "：没有这个项目的记录。");
      return 1;
    }
    List<Verification> broken =
        keys.stream()
            .filter(k -> key.isEmpty() || k.equals(key))
            .map(trail::verify)
            .filter(v -> !v.whole())
            .toList();
    broken.forEach(v -> out.println(v.caseKey() + "：" + v.sentence()));
    if (broken.isEmpty()) {
      out.println("全部完好（" + (key.isEmpty() ? keys.size() + "个项目" : key) + "）。");
    }
    return broken.isEmpty() ? 0 : 1;
  }

  private static String key(String... args) {
    return Arrays.stream(args)
        .filter(a -> a.startsWith(OPTION + "="))
        .map(a -> a.substring(OPTION.length() + 1))
        .findFirst()
        .orElse("");
  }
}
