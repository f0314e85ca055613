package cn.hebei.socialwork.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Every mismatch found, told at once: an analyst mends a model in one go. */
final class Report {

  private final List<String> lines = new ArrayList<>();

  void add(String where, String what) {
    lines.add(where + ": " + what);
  }

  void unless(boolean holds, String where, String what) {
    if (!holds) {
      add(where, what);
    }
  }

  void assertNothing() {
    assertThat(lines).as("%d mismatches:%n%s", lines.size(), String.join("\n", lines)).isEmpty();
  }
}
