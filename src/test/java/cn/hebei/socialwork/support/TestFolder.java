package cn.hebei.socialwork.support;

import java.nio.file.Path;

/** Where the application under the process specs keeps its database and its key. */
public final class TestFolder {

  /** Relative to the project, as {@code stations.data-dir} of {@link ProcessSpec} says it. */
  public static final Path DATA =
      Path.of("target", "test-data", System.getProperty("test.fork", "1"));

  /** What tells a command beside the application where that one keeps its data. */
  public static final String OPTION = "--stations.data-dir=" + DATA;

  private TestFolder() {}
}
