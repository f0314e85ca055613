package cn.hebei.socialwork.workflow.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed, in one Chinese sentence of ours. Messages of the database and of libraries
 * tell statements and values: they stand in the log only.
 */
final class Causes {

  private static final String INTERNAL = "系统内部错误，详见运行日志。";
  private static final String DATABASE = "数据库没有完成操作，详见运行日志。";
  private static final Pattern SENTENCE = Pattern.compile("[^a-zA-Z]+。");
  private static final Pattern OF_DATABASE =
      Pattern.compile("java\\.sql\\.|org\\.postgresql\\.|org\\.springframework\\.(dao|jdbc)\\.");
  private static final String CAUSED_BY = "Caused by: ";

  private Causes() {}

  /** Of a failure at hand: the innermost sentence. */
  static String of(Throwable failure) {
    StringBuilder heads = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      heads.append(CAUSED_BY).append(t).append('\n');
    }
    return ofTrace(heads.toString());
  }

  /** Of a failure that is kept as the text of its trace: the innermost sentence. */
  static String ofTrace(@Nullable String trace) {
    String text = trace == null ? "" : trace;
    String cause = OF_DATABASE.matcher(text).find() ? DATABASE : INTERNAL;
    boolean first = true;
    for (String line : text.split("\\R", -1)) {
      int colon = line.indexOf(": ", line.startsWith(CAUSED_BY) ? CAUSED_BY.length() : 0);
      if ((first || line.startsWith(CAUSED_BY)) && colon > 0) {
        String message = line.substring(colon + 2);
        cause = SENTENCE.matcher(message).matches() ? message : cause;
      }
      first = false;
    }
    return cause;
  }
}
