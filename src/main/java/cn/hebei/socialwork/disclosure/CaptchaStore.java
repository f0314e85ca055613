package cn.hebei.socialwork.disclosure;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the captchas' key and which of them were answered, for all nodes. */
@Repository
class CaptchaStore {

  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;

  CaptchaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key, made by whoever comes first. */
  byte[] key() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into captcha_key (id, key) values (1, ?) on conflict do nothing")
        .param(fresh)
        .update();
    return jdbc.sql("select key from captcha_key").query(byte[].class).single();
  }

  /**
   * Uses a captcha up.
   *
   * @return whether it was still unused
   */
  boolean use(String id, Instant expiresAt) {
    return jdbc.sql("insert into captcha_used values (?, ?) on conflict do nothing")
            .params(id, expiresAt.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Forgets what nobody could answer any more. */
  void forgetBefore(Instant now) {
    jdbc.sql("delete from captcha_used where expires_at < ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
