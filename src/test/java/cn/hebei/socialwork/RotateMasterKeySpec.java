package cn.hebei.socialwork;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.TestFolder;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command beside the running application, whose tables it finds as the application does. */
@ProcessSpec
class RotateMasterKeySpec {

  private static final String[] BESIDE = {
    "--rotate-master-key", "--spring.profiles.active=demo", TestFolder.OPTION
  };

  @Autowired private JdbcClient jdbc;

  private static String[] with(String... more) {
    String[] all = new String[BESIDE.length + more.length];
    System.arraycopy(BESIDE, 0, all, 0, BESIDE.length);
    System.arraycopy(more, 0, all, BESIDE.length, more.length);
    return all;
  }

  @Test
  void itSealsAnewSaysSoAndNotesItInAChainOfItsOwn() throws Exception {
    jdbc.sql(
            "insert into bid (key, agency_code, sealed_link) select 'a', code, ? from organ"
                + " where code = 'agency-1'")
        .param(sealedByTheApplication())
        .update();
    String fresh = "--stations.master-key=" + Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(RotateMasterKey.run(with(fresh))).as("without the previous key").isEqualTo(1);
    String previous = Files.readString(TestFolder.DATA.resolve("master.key")).strip();
    assertThat(RotateMasterKey.run(with(fresh, "--stations.master-key.previous=" + previous)))
        .isZero();
    assertThat(RotateMasterKey.run(with(fresh))).as("it is not needed any more").isZero();
    assertThat(
            jdbc.sql("select outcome from audit_event where case_key = 'master-key'")
                .query(String.class)
                .list())
        .containsExactly("更换主密钥");
  }

  private static String sealedByTheApplication() throws Exception {
    String key = Files.readString(TestFolder.DATA.resolve("master.key"));
    return cn.hebei.socialwork.sealing.MasterKey.of(key, "").seal(new byte[8], "bid-link/a");
  }
}
