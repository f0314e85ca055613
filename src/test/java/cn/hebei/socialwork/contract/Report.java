package cn.hebei.socialwork.contract;

import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/** Every mismatch found, told at once: an analyst mends a model in one go. */
final class Report {

  private final Set<String> lines = new TreeSet<>();

  void add(String where, String what) {
    lines.add(where + ": " + what);
  }

  void unless(boolean holds, String where, String what) {
    if (!holds) {
      add(where, what);
    }
  }

  void assertNothing() {
    if (!lines.isEmpty()) {
      Assertions.fail("%d mismatches:%n%s", lines.size(), String.join("\n", lines));
    }
  }
}
