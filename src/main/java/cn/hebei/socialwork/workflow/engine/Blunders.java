package cn.hebei.socialwork.workflow.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Which failures of the engine's API are the sender's: it checks little of what it is sent. */
final class Blunders {

  /** What a query ends in that contradicts itself or asks for what there cannot be. */
  private static final Set<String> QUERY =
      Set.of(
          "NullPointerException",
          "ClassCastException",
          "IllegalArgumentException",
          "NumberFormatException",
          "OgnlException");

  /** SQL states: a value the database cannot hold, a statement beyond its limits, an empty list. */
  private static final Set<String> DATA = Set.of("22", "54");

  private static final String EMPTY_LIST = "42601";

  private Blunders() {}

  /**
   * Whether the sender is to blame. Where no command has failed, what was sent could not be read;
   * what fails in a form, a claim or a release is kept apart and never comes here.
   *
   * @param fault the command that failed, if one did
   * @param type the exception's simple name as the engine tells it, empty when it tells none
   */
  static boolean isOne(Optional<RuntimeException> fault, String type) {
    return fault
        .map(f -> causes(f).anyMatch(Blunders::isOne))
        .orElse(!type.isEmpty() && !type.endsWith("Error"));
  }

  private static Stream<Throwable> causes(Throwable fault) {
    Stream.Builder<Throwable> causes = Stream.builder();
    for (Throwable t = fault; t != null; t = t.getCause()) {
      causes.add(t);
    }
    return causes.build();
  }

  private static boolean isOne(Throwable t) {
    return t instanceof NotValidException
        || t instanceof NullValueException
        || (t.getCause() == null && QUERY.contains(t.getClass().getSimpleName()))
        || (t instanceof SQLException e && isOne(String.valueOf(e.getSQLState())));
  }

  private static boolean isOne(String sqlState) {
    return sqlState.equals(EMPTY_LIST) || DATA.stream().anyMatch(sqlState::startsWith);
  }
}
