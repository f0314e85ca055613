package cn.hebei.socialwork.workflow.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Which failures of the engine's API are the sender's: it checks little of what it is sent. */
final class Blunders {

  /** What reading a request ends in when it is wrong, before any command runs. */
  private static final Set<String> READING =
      Set.of(
          "NullPointerException",
          "ClassCastException",
          "IllegalArgumentException",
          "NumberFormatException",
          "NullValueException",
          "NotValidException",
          "InvalidRequestException");

  /** SQL states: a value the database cannot hold, a statement beyond its limits. */
  private static final Set<String> DATA = Set.of("22", "54");

  private Blunders() {}

  /**
   * Whether the sender is to blame.
   *
   * @param fault the command that failed, if one did
   * @param type the exception's simple name, as the engine tells it
   */
  static boolean isOne(Optional<RuntimeException> fault, String type) {
    return fault.isEmpty()
        ? READING.contains(type)
        : Stream.iterate((Throwable) fault.get(), t -> t != null, Throwable::getCause)
            .anyMatch(Blunders::isOne);
  }

  private static boolean isOne(Throwable t) {
    return t instanceof NotValidException
        || t instanceof NullValueException
        || (t instanceof SQLException e
            && e.getSQLState() != null
            && e.getSQLState().length() > 2
            && DATA.contains(e.getSQLState().substring(0, 2)));
  }
}
