package cn.hebei.socialwork;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the year of the township social-work stations. */
@SpringBootApplication
public class Application {

  /** Starts the application. */
  public static void main(String[] args) {
    refuseWrongTimeZone(ZoneId.systemDefault());
    if (VerifyAudit.asked(args)) {
      System.exit(VerifyAudit.run(args));
    }
    if (RotateMasterKey.asked(args)) {
      System.exit(RotateMasterKey.run(args));
    }
    if (KeyCommands.asked(args)) {
      System.exit(KeyCommands.atTerminal().run(args));
    }
    SpringApplication.run(Application.class, args);
  }

  /** The engine's time columns carry no zone: a JVM in another one would shift every deadline. */
  static void refuseWrongTimeZone(ZoneId zone) {
    if (!zone.equals(TimeSource.ZONE)) {
      throw new IllegalStateException(
          "start the JVM with -Duser.timezone=" + TimeSource.ZONE + ", not " + zone);
    }
  }
}
