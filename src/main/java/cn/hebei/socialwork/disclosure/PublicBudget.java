package cn.hebei.socialwork.disclosure;

import java.util.concurrent.Semaphore;

/**
 * How many public requests may work at once. Each holds one thread and at most one connection, so
 * the number is the public's share of both, and less than half of either: Tasklist has the rest.
 */
class PublicBudget {

  private final Semaphore readers;
  private final Semaphore senders;

  /**
   * For one node.
   *
   * @param threads of the web server
   * @param connections of the pool
   * @throws IllegalStateException when the public's share is not below half of both
   */
  PublicBudget(PublicSettings settings, int threads, int connections) {
    int share = settings.readers() + settings.senders();
    if (2 * share >= Math.min(threads, connections)) {
      throw new IllegalStateException(
          "stations.public.readers and senders (%d) must be less than half of server.tomcat.threads.max (%d) and of the connection pool (%d): those at work need the rest"
              .formatted(share, threads, connections));
    }
    this.readers = new Semaphore(settings.readers());
    this.senders = new Semaphore(settings.senders());
  }

  /** The share of those who read, or of those who send a form. */
  Semaphore of(boolean reading) {
    return reading ? readers : senders;
  }
}
