package cn.hebei.socialwork.disclosure;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Small settings for tests: a test changes one thing. */
final class Settings {

  private Settings() {}

  static PublicSettings small() {
    return new PublicSettings(
        2,
        1,
        Duration.ofSeconds(4),
        3,
        2,
        4,
        2,
        DataSize.ofKilobytes(1),
        20,
        Duration.ofMinutes(30));
  }

  static PublicSettings kept(Duration kept) {
    return new PublicSettings(
        2, 1, kept, 3, 2, 4, 2, DataSize.ofKilobytes(1), 20, Duration.ofMinutes(30));
  }
}
